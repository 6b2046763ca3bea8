import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import type { Input } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { More, useList, type RowOf } from '../../list/index.ts';
import { useMay } from '../../session/index.ts';
import { Failed, Loading, Nothing, shortTime, WideTable } from '../../ui/index.ts';
import { UnmergeModal } from './UnmergeModal.tsx';

/** What happened to a member, newest first, each line with the balance after it. */
export function Timeline({ memberId, what }: { memberId: string; what: NonNullable<Input<'member.timeline'>['what']> }) {
  const mayMerge = useMay()('member.merge');
  const [unmerging, setUnmerging] = useState<string>();
  const list = useList('member.timeline', { memberId, what }, ({ id }) => id);
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? [];
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed title="没读到流水" error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <Nothing title="还没有记录" />;
  return (
    <div className="timeline">
      <WideTable size="small" dataSource={rows} rowKey="id" columns={columnsOf(mayMerge ? setUnmerging : undefined)} />
      <More list={list} />
      {unmerging !== undefined && (
        <UnmergeModal
          isNew={false}
          mergeId={unmerging}
          onClose={() => {
            setUnmerging(undefined);
          }}
        />
      )}
    </div>
  );
}

/** What stands beside each other; who may, takes a merge back from here. */
const columnsOf = (onUnmerge?: (mergeId: string) => void): NonNullable<TableProps<RowOf<'member.timeline'>>['columns']> => [
  { title: '时间', key: 'at', render: (_, { at }) => shortTime(at) },
  {
    title: '事项',
    key: 'title',
    render: (_, { title, note, branchName, staffName, mergeId }) => (
      <>
        {title}
        {mergeId !== null && onUnmerge !== undefined && (
          <Button
            type="link"
            size="small"
            onClick={() => {
              onUnmerge(mergeId);
            }}
          >
            撤销合并
          </Button>
        )}
        <div className="sub">{[branchName, note, staffName].filter((part) => part).join(' · ')}</div>
      </>
    ),
  },
  {
    title: '变化',
    key: 'change',
    align: 'right',
    render: (_, { wallet, points }) => (
      <TwoAmounts
        wallet={wallet && formatFen(wallet.deltaFen, { sign: 'always' })}
        points={points && formatPoints(points.delta, { sign: 'always' })}
      />
    ),
  },
  {
    title: '变化后',
    key: 'after',
    align: 'right',
    render: (_, { wallet, points }) => (
      <TwoAmounts wallet={wallet && formatFen(wallet.afterFen)} points={points && formatPoints(points.after)} />
    ),
  },
];

/** Stored value above, points below: side by side they would not fit a drawer. */
const TwoAmounts = ({ wallet, points }: { wallet: string | null; points: string | null }) => (
  <span className="timeline__amounts">
    {wallet !== null && <div>{wallet}</div>}
    {points !== null && (
      <div className="sub">
        {points}
        {say(' 积分')}
      </div>
    )}
  </span>
);
