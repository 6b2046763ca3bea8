import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { Output } from '@shuke/shared/client';
import { formatPoints } from '@shuke/shared/money';
import { withParam } from '../../list/index.ts';
import { Loading, Panel, WideTable } from '../../ui/index.ts';

const TierChart = lazy(() => import('./TierChart.tsx'));

const shortDays = 7;
const longDays = 30;

/** The shop ripening: members by tier over days, drawn or as a table; both choices are in the address. */
export function Tiers({ tiers, tierMix, countedAt }: Pick<Output<'report.overview'>, 'tiers' | 'tierMix' | 'countedAt'>) {
  const [params, setParams] = useSearchParams();
  const days = params.get('days') === String(shortDays) ? shortDays : longDays;
  const isTable = params.get('view') === 'table';
  const mix = tierMix.slice(-days);
  const choose = (name: string, value: string | undefined) => {
    setParams((before) => withParam(before, name, value));
  };
  return (
    <Panel
      title="会员等级"
      note="每天的人数"
      asOf={countedAt}
      extra={
        <div className="panel__choices">
          <Segmented
            size="small"
            aria-label="看多少天"
            options={[
              { value: longDays, label: '近 30 天' },
              { value: shortDays, label: '近 7 天' },
            ]}
            value={days}
            onChange={(chosen) => {
              choose('days', chosen === shortDays ? String(shortDays) : undefined);
            }}
          />
          <Segmented
            size="small"
            aria-label="怎么看"
            options={[
              { value: 'chart', label: '图' },
              { value: 'table', label: '表' },
            ]}
            value={isTable ? 'table' : 'chart'}
            onChange={(chosen) => {
              choose('view', chosen === 'table' ? chosen : undefined);
            }}
          />
        </div>
      }
    >
      {isTable ? (
        <MixTable tiers={tiers} mix={mix} />
      ) : (
        <Suspense fallback={<Loading />}>
          <TierChart tiers={tiers} mix={mix} />
        </Suspense>
      )}
    </Panel>
  );
}

type Overview = Output<'report.overview'>;

/** The same figures in words and numbers, the last day first. */
const MixTable = ({ tiers, mix }: { tiers: Overview['tiers']; mix: Overview['tierMix'] }) => (
  <WideTable
    size="small"
    dataSource={mix.toReversed()}
    rowKey="date"
    columns={[
      { title: '日期', dataIndex: 'date' },
      ...tiers.map(({ level, name }, index) => ({
        title: name,
        key: String(level),
        align: 'right' as const,
        render: (_: unknown, { members }: Overview['tierMix'][number]) => formatPoints(members[index] ?? 0),
      })),
    ]}
  />
);
