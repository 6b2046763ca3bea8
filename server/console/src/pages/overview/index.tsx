import type { Output } from '@shuke/shared/client';
import { useOperation } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { PageHead, Panel, Read } from '../../ui/index.ts';
import { Alerts } from './Alerts.tsx';
import { BranchTable } from './BranchTable.tsx';
import { Care } from './Care.tsx';
import { Tiers } from './Tiers.tsx';
import { TillOverview } from './TillOverview.tsx';
import { TodayFigures } from './TodayFigures.tsx';
import './overview.css';

/** 经营概览: the shop on one page for who may read reports; today's takings for who stands at a till. */
export default function OverviewPage() {
  const may = useMay();
  return may('report.read') ? <Report /> : <TillOverview />;
}

function Report() {
  const { chosen } = useBranchScope();
  const overview = useOperation('report.overview', chosen === undefined ? {} : { branchId: chosen.id });
  return (
    <>
      <PageHead title="经营概览" note={chosen?.name ?? '全部门店'} />
      <Read answer={overview} title="没读到经营概览">
        {(data) => <Sheets data={data} />}
      </Read>
    </>
  );
}

const Sheets = ({ data }: { data: Output<'report.overview'> }) => (
  <>
    <TodayFigures data={data} />
    <div className="columns">
      <div>
        <Tiers tiers={data.tiers} tierMix={data.tierMix} countedAt={data.countedAt} />
        <Panel title="门店" note="今天" asOf={data.updatedAt} flush>
          <BranchTable branches={data.branches} />
        </Panel>
      </div>
      <div>
        <Panel title="需要您处理" note={`${data.alerts.length} 件`}>
          <Alerts alerts={data.alerts} />
        </Panel>
        {data.care !== null && <Care care={data.care} />}
      </div>
    </div>
  </>
);
