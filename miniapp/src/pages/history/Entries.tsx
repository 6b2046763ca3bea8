import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button, Empty, EntryRow, Failed, Rows, Skeleton, toast, type Entry } from '../../components/index.ts';
import { useList } from '../../hooks/useList.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { entryId, ids } from '../../ids.ts';
import { clockTime, monthText } from '../../lib/dates.ts';
import type { Direction } from './filters.ts';
import type { Account } from './focus.ts';
import { MonthHead } from './MonthSum.tsx';
import { WalletLink } from './WalletLink.tsx';

const tickMs = 60_000;

/** The lines of one account and direction, month by month. */
export function Entries({ account, direction, branchId }: { account: Account; direction: Direction; branchId: string }) {
  const of = branchId === '' ? {} : { branchId };
  const list = useList('member.listEntries', { account, direction, ...of });
  const sums = useOperation('member.listMonths', of, { keep: branchId === '' });
  const now = useServerTime(tickMs);
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed')
    return <Failed title="没读到明细" error={list.error} onRetry={list.retry} unchanged="余额没有变化" />;
  if (list.items.length === 0) {
    return (
      <View>
        {account === 'wallet' && direction === 'all' && <WalletLink totalFen={undefined} />}
        <Nothing any={direction === 'all' && branchId === ''} />
      </View>
    );
  }
  const sumOf = (month: string) =>
    sums.state === 'ready' ? sums.data.data.find((each) => monthText(`${each.month}-15T00:00:00Z`) === month) : undefined;
  const openOriginal = (id: string) => {
    if (list.items.some((entry) => entry.id === id)) void Taro.pageScrollTo({ selector: `#${entryId(id)}`, offsetTop: -120 });
    else toast('原来那笔在更早的月份');
  };
  return (
    <View>
      {account === 'wallet' && direction === 'all' && <WalletLink totalFen={list.items[0]?.wallet?.afterFen} />}
      {list.stale && <View className="history__stale">{clockTime(list.at)} 的记录</View>}
      {byMonth(list.items).map(({ month, entries }) => (
        <View key={month}>
          <MonthHead name={month} account={account} month={sumOf(month)} />
          <Rows>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} account={account} now={now} onOriginal={openOriginal} />
            ))}
          </Rows>
        </View>
      ))}
      <View className="history__end">
        {list.hasMore ? (
          <Button id={ids.loadMore} kind="plain" size="s" busy={list.loadingMore} onTap={list.loadMore}>
            {list.moreError ? `${list.moreError.message}，点此再试` : list.loadingMore ? '读取中' : '看更早的'}
          </Button>
        ) : (
          '没有更早的了'
        )}
      </View>
    </View>
  );
}

function Nothing({ any }: { any: boolean }) {
  return any ? (
    <Empty title="还没有明细" hint="到店消费时出示会员码，就会记在这里" />
  ) : (
    <Empty title="没有这样的明细" hint="换一个条件看看" />
  );
}

/** Neighbours of one month together; the order stays the server's. */
function byMonth(entries: readonly Entry[]): { month: string; entries: Entry[] }[] {
  const months: { month: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const month = monthText(entry.occurredAt);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}
