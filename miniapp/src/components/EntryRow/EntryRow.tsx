import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { entryId } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { Amount } from '../Amount/Amount.tsx';
import type { IconName } from '../Icon/Icon.tsx';
import { Points } from '../Points/Points.tsx';
import { Row } from '../Row/Row.tsx';
import { Tag, type Tone } from '../Tag/Tag.tsx';
import { say } from '../../lib/shopWords.ts';

/** A line of the history as the server sends it. */
export type Entry = Output<'member.listEntries'>['data'][number];

const looks: Record<Entry['kind'], { icon: IconName; tone: Tone }> = {
  sale: { icon: 'receipt', tone: 'plain' },
  earn: { icon: 'points', tone: 'gold' },
  top_up: { icon: 'wallet', tone: 'pine' },
  welcome: { icon: 'gift', tone: 'brand' },
  expire: { icon: 'clock', tone: 'plain' },
  adjust: { icon: 'tag', tone: 'info' },
  merge: { icon: 'tag', tone: 'info' },
  import: { icon: 'tag', tone: 'info' },
  reverse: { icon: 'undo', tone: 'plain' },
  payment: { icon: 'receipt', tone: 'plain' },
  bonus: { icon: 'gift', tone: 'gold' },
  hold: { icon: 'lock', tone: 'plain' },
  refund: { icon: 'undo', tone: 'plain' },
};

/** A line of the history, and the list it stands in. */
export interface EntryRowProps {
  entry: Entry;
  /** Which account the list is about; `all` leads with money. */
  account: 'all' | 'points' | 'wallet';
  now: number;
  /** Leads from a line that takes another one back to that other line. */
  onOriginal?: (id: string) => void;
}

/** One line of the history: a ledger transaction as the member sees it. */
export function EntryRow({ entry, account, now, onOriginal }: EntryRowProps) {
  const { icon, tone } = looks[entry.kind];
  const wallet = account === 'points' ? null : entry.wallet;
  const { reverses } = entry;
  return (
    <Row
      id={entryId(entry.id)}
      icon={icon}
      tone={tone}
      title={entry.title}
      struck={entry.reversed}
      tag={entry.reversed ? <Tag>已撤销</Tag> : undefined}
      lines={linesOf(entry, { withPoints: wallet !== null && account === 'all', linked: onOriginal !== undefined, now })}
      amount={
        wallet ? (
          <Amount fen={wallet.deltaFen} change />
        ) : (
          entry.points && <Points points={entry.points.delta} change {...(account === 'all' ? { unit: say('积分') } : {})} />
        )
      }
      after={wallet ? `余 ${formatFen(wallet.afterFen)}` : entry.points ? `余 ${formatPoints(entry.points.after)}` : ''}
      {...(reverses === null || onOriginal === undefined
        ? {}
        : {
            onTap: () => {
              onOriginal(reverses);
            },
          })}
    />
  );
}

interface LineOptions {
  /** Money leads, so the points that moved with it get a line. */
  withPoints: boolean;
  /** The row leads to the line it takes back. */
  linked: boolean;
  now: number;
}

function linesOf({ occurredAt, branchName, points, note, reverses }: Entry, { withPoints, linked, now }: LineOptions): string[] {
  const where = [momentText(occurredAt, now), branchName].filter((part) => part !== null).join('·');
  const why = [points && withPoints ? pointsText(points.delta, reverses !== null) : '', note]
    .filter((part) => part !== '')
    .join('·');
  return [where, ...(why === '' ? [] : [why]), ...(linked && reverses !== null ? ['点这里看原来那笔'] : [])];
}

/** What comes back is no gift, and what is taken back was one. */
const pointsText = (delta: number, isBack: boolean): string => {
  const [out, into] = isBack ? ['收回', '退回'] : ['减', '得'];
  return say(`${delta < 0 ? out : into} ${formatPoints(Math.abs(delta))} 积分`);
};
