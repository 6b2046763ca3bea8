import { formatFen } from '@shuke/shared/money';
import type { Output } from '../../../api/index.ts';
import { Button, Empty, Failed, Row, Rows, Skeleton, Tag } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { staffIds } from '../../ids.ts';

type Shift = Output<'shift.list'>['data'][number];

/** 班次: what each drawer should hold, what was counted, and by how much they differ. */
export function Shifts({ branchId }: { branchId: string }) {
  const list = useStaffList('shift.list', { branchId });
  const now = useServerTime();
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed') return <Failed title="没读到班次" error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return <Empty title="还没有班次" hint="店员在「交班」里开班，下班时点钱" />;
  return (
    <>
      <Rows>
        {list.items.map((shift) => (
          <Row
            key={shift.shiftId}
            icon="clock"
            title={`${shift.staffName}·${shift.till}`}
            tag={<Tag tone={toneOf(shift)}>{stateText(shift)}</Tag>}
            lines={linesOf(shift, now)}
          />
        ))}
      </Rows>
      {list.hasMore && (
        <Button id={staffIds.moreShifts} kind="plain" size="m" busy={list.loadingMore} onTap={list.loadMore}>
          更早的
        </Button>
      )}
    </>
  );
}

const differenceOf = ({ result }: Shift): number | null => result?.differenceFen ?? null;

function stateText(shift: Shift): string {
  if (shift.closedAt === null) return '当班中';
  const difference = differenceOf(shift);
  if (difference === null || difference === 0) return '一分不差';
  return `${difference > 0 ? '多' : '少'} ${formatFen(Math.abs(difference))}`;
}

function toneOf(shift: Shift) {
  if (shift.closedAt === null) return 'gold';
  const difference = differenceOf(shift);
  return difference === null || difference === 0 ? 'pine' : 'danger';
}

/** Less was put in than the shift before had counted: somebody took the rest out. */
const takenOut = ({ floatFen, lastCountFen }: Shift): string[] =>
  lastCountFen === null || lastCountFen <= floatFen ? [] : [`备用金比上次点的少 ${formatFen(lastCountFen - floatFen)}`];

const countedBefore = ({ earlierCounts }: Shift): string[] =>
  earlierCounts.length === 0 ? [] : [`先前点过 ${earlierCounts.map(({ countedFen }) => formatFen(countedFen)).join('、')}`];

function linesOf(shift: Shift, now: number): string[] {
  const { openedAt, closedAt, floatFen, result } = shift;
  return [
    [momentText(openedAt, now), ...(closedAt === null ? [] : [momentText(closedAt, now)])].join(' – '),
    result === null
      ? `备用金 ${formatFen(floatFen)}`
      : `应有 ${formatFen(result.expectedFen)}${result.countedFen === null ? '' : `，点出来 ${formatFen(result.countedFen)}`}`,
    ...takenOut(shift),
    ...countedBefore(shift),
    ...(result?.reason == null ? [] : [result.reason]),
  ];
}
