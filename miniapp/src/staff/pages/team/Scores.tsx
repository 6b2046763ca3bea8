import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { Chips, Empty, Failed, Row, Rows, Skeleton } from '../../../components/index.ts';
import { serverNow } from '../../../api/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { daysAgo } from '../../../lib/dates.ts';

const spans = [
  { value: '1', label: '今天', id: 'score-days-1' },
  { value: '7', label: '近 7 天', id: 'score-days-7' },
  { value: '30', label: '近 30 天', id: 'score-days-30' },
] as const;

/** 业绩: what each of them took, topped up and took back over some days; who sold most first. */
export function Scores({ branchId }: { branchId: string }) {
  const [days, setDays] = useState<(typeof spans)[number]['value']>('1');
  const now = serverNow();
  const scores = useStaffOperation('report.staffScores', {
    branchId,
    from: daysAgo(now, Number(days) - 1),
    to: daysAgo(now, 0),
  });
  const people = scores.state === 'ready' ? [...scores.data.data].sort((one, other) => other.salesFen - one.salesFen) : [];
  return (
    <>
      <Chips choices={spans} value={days} onChange={setDays} />
      {scores.state === 'loading' && <Skeleton />}
      {scores.state === 'failed' && <Failed title="没读到业绩" error={scores.error} onRetry={scores.retry} />}
      {scores.state === 'ready' && people.length === 0 && <Empty title="这几天还没有收款" />}
      {people.length > 0 && (
        <Rows>
          {people.map(({ staffId, staffName, saleCount, salesFen, topUpCount, topUpFen, undoCount }) => (
            <Row
              key={staffId}
              icon="user"
              title={staffName}
              lines={[
                `收款 ${String(saleCount)} 笔`,
                ...(topUpCount > 0 ? [`充值 ${String(topUpCount)} 笔，${formatFen(topUpFen)}`] : []),
                ...(undoCount > 0 ? [`撤销 ${String(undoCount)} 笔`] : []),
              ]}
              amount={<View>{formatFen(salesFen)}</View>}
            />
          ))}
        </Rows>
      )}
    </>
  );
}
