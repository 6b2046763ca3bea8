import { View } from '@tarojs/components';
import { Empty, EntryRow, Icon, Rows, Section, type Entry } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { openHistory } from '../history/focus.ts';
import { say } from '../../lib/shopWords.ts';

/** The last lines, with the way to all of them. */
export function Recent({ entries, now }: { entries: readonly Entry[]; now: number }) {
  if (entries.length === 0) {
    return (
      <Section title="最近明细">
        <Empty title="还没有明细" hint={say('到店消费时出示会员码，积分和余额都记在这里')} />
      </Section>
    );
  }
  const all = (
    <View
      id={ids.homeAllEntries}
      className="home__all"
      onClick={() => void openHistory('all')}
      {...button({ label: '全部明细' })}
    >
      全部
      <Icon name="arrow-right" size={14} />
    </View>
  );
  return (
    <Section title="最近明细" more={all}>
      <Rows>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} account="all" now={now} />
        ))}
      </Rows>
    </Section>
  );
}
