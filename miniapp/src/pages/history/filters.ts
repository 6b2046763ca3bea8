import type { Choice } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import type { Account } from './focus.ts';

/** Which lines of the history: what came in, what went out, what ran out. */
export type Direction = 'all' | 'in' | 'out' | 'expired';

/** The filters of an account in its own words; only points end. */
export function filtersOf(account: Account): readonly Choice<Direction>[] {
  const [gained, spent] = { points: ['得到', '用掉'], wallet: ['存入', '花掉'], all: ['增加', '减少'] }[account];
  return [
    { value: 'all', label: '全部', id: ids.filterAll },
    { value: 'in', label: gained ?? '', id: ids.filterIn },
    { value: 'out', label: spent ?? '', id: ids.filterOut },
    ...(account === 'points' ? [{ value: 'expired', label: '过期', id: ids.filterExpired } as const] : []),
  ];
}
