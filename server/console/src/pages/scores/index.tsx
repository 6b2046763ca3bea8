import { useSearchParams } from 'react-router';
import type { Output } from '@shuke/shared/client';
import { formatPoints } from '@shuke/shared/money';
import { useOperation } from '../../api/index.ts';
import { ListExport, withParam } from '../../list/index.ts';
import { useBranchScope, type BranchRef } from '../../shell/branchScope.ts';
import { addDays, DateRange, Money, Nothing, PageHead, Panel, Read, today, WideTable, type Days } from '../../ui/index.ts';

type Score = Output<'report.staffScores'>['data'][number];

const daysBack = 29;
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** 员工业绩: what each member of staff did in a branch. */
export default function ScoresPage() {
  const { one } = useBranchScope();
  return one === undefined ? <Nothing title="还没有门店" /> : <Scores key={one.id} branch={one} />;
}

function Scores({ branch }: { branch: BranchRef }) {
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from'), params.get('to')];
  const days: Days = { from: isDay(from) ? from : addDays(today(), -daysBack), to: isDay(to) ? to : today() };
  const scores = useOperation('report.staffScores', { branchId: branch.id, ...days }, { keepLast: true });
  return (
    <>
      <PageHead title="员工业绩" note={`${branch.name}，一次最多看 92 天`}>
        <ListExport list="report.staffScores" title={`员工业绩 ${branch.name}`} filter={{ branchId: branch.id, ...days }} />
      </PageHead>
      <Panel>
        <DateRange
          days={days}
          onChange={(next) => {
            setParams((before) => withParam(withParam(before, 'from', next.from), 'to', next.to));
          }}
        />
      </Panel>
      <Panel flush>
        <Read answer={scores} title="没读到员工业绩">
          {({ data }) =>
            data.length === 0 ? (
              <Nothing title="这几天没有收款和充值" hint="换几天看看，或在上面换一家门店。" />
            ) : (
              <WideTable dataSource={data} rowKey="staffId" columns={columns} />
            )
          }
        </Read>
      </Panel>
    </>
  );
}

const columns = [
  { title: '员工', key: 'name', render: (_: unknown, { staffName }: Score) => <b>{staffName}</b> },
  { title: '收款', key: 'sales', align: 'right' as const, render: (_: unknown, { salesFen }: Score) => <Money fen={salesFen} /> },
  { title: '单数', key: 'count', align: 'right' as const, render: (_: unknown, { saleCount }: Score) => formatPoints(saleCount) },
  {
    title: '充值',
    key: 'topUps',
    align: 'right' as const,
    render: (_: unknown, { topUpFen }: Score) => <Money fen={topUpFen} />,
  },
  {
    title: '充值笔数',
    key: 'topUpCount',
    align: 'right' as const,
    render: (_: unknown, { topUpCount }: Score) => formatPoints(topUpCount),
  },
  { title: '撤销', key: 'undos', align: 'right' as const, render: (_: unknown, { undoCount }: Score) => formatPoints(undoCount) },
];
