import { formatFen } from '@shuke/shared/money';
import { More, useList } from '../../list/index.ts';
import { Failed, Loading, Nothing, shortTime, Status, WideTable } from '../../ui/index.ts';

/** 流水: what was paid in, spent and given back, each line with what was left after it. */
export function Entries({ walletId }: { walletId: string }) {
  const list = useList('companyWallet.listEntries', { walletId }, ({ id }) => id);
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? [];
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed title="没读到流水" error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <Nothing title="还没有流水" />;
  return (
    <>
      <WideTable
        size="small"
        dataSource={rows}
        rowKey="id"
        columns={[
          { title: '时间', key: 'at', render: (_, { occurredAt }) => shortTime(occurredAt) },
          {
            title: '事项',
            key: 'title',
            render: (_, { title, note, branchName, reversed }) => (
              <>
                {title} {reversed && <Status mood="calm">已撤销</Status>}
                <div className="sub">{[branchName, note].filter((part) => part).join(' · ')}</div>
              </>
            ),
          },
          { title: '金额', key: 'delta', align: 'right', render: (_, { deltaFen }) => formatFen(deltaFen, { sign: 'always' }) },
          { title: '余额', key: 'after', align: 'right', render: (_, { afterFen }) => formatFen(afterFen) },
        ]}
      />
      <More list={list} />
    </>
  );
}
