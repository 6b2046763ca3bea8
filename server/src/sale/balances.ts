import {
  accounts,
  drawFromLots,
  isOver,
  readBalances,
  readOver,
  type AccountId,
  type LotShare,
  type View,
} from '../ledger/index.ts';
import { readMember, type Member } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import { lockedMeans, readMeans, type SharedUse } from '../wallet/index.ts';
import { DaySpend } from './entities.ts';
import type { Balances } from './price.ts';

/** The accounts a sale reads and moves. */
export const accountsOf = (memberId: string): readonly AccountId[] => [
  accounts.principal(memberId),
  accounts.bonus(memberId),
  accounts.points(memberId),
  accounts.growth(memberId),
  accounts.pointsDebt(memberId),
];

const unconfirmed = ['unconfirmedFen'] as const;

/** The counter row of a member's day. */
export const daySpendId = (memberId: string, businessDate: string): string => `${memberId}@${businessDate}`;

/**
 * Balances as they are read now, without a lock: good for a quote, never for a decision. Points whose last day lies before
 * `today` (YYYY-MM-DD, in Beijing) are no longer there, whether they have been ended or not. Throws `not_found`.
 */
export async function snapshot(db: Database, memberId: string, today: string, use?: SharedUse): Promise<Balances> {
  const points = accounts.points(memberId);
  const [balances, over, [day], { walletFrozen, confirmFromFen }, shared] = await Promise.all([
    readBalances(db, accountsOf(memberId)),
    readOver(db, points, today),
    db.rows(DaySpend, 'WHERE id = ?', [daySpendId(memberId, today)], unconfirmed),
    readMember(db, memberId),
    use && readMeans(db, use),
  ]);
  return {
    available: (account) => (balances.get(account) ?? shared?.balances.get(account) ?? 0) - (account === points ? over : 0),
    unconfirmedToday: day?.unconfirmedFen ?? 0,
    walletFrozen,
    confirmFromFen,
    shared,
  };
}

/** The same, from the locked view of a unit that named the accounts, the day's row and the member. Throws `not_found`. */
export function locked(view: View, memberId: string, today: string, use?: SharedUse): Balances {
  const points = accounts.points(memberId);
  const over = view.lots(points).reduce((sum, lot) => sum + (isOver(lot, today) ? lot.available : 0), 0);
  const member = view.row<Member>('member', memberId);
  return {
    available: (account) => view.available(account) - (account === points ? over : 0),
    unconfirmedToday: view.row<DaySpend>('day_spend', daySpendId(memberId, today))?.unconfirmedFen ?? 0,
    walletFrozen: member?.walletFrozen ?? false,
    confirmFromFen: member?.confirmFromFen ?? null,
    shared: use && lockedMeans(view, use),
  };
}

/** Which lots points are drawn from where some are over and not yet ended; undefined where the usual order will do. */
export function pointsFrom(view: View, memberId: string, today: string, burned: number): readonly LotShare[] | undefined {
  const lots = view.lots(accounts.points(memberId));
  if (burned === 0 || !lots.some((lot) => isOver(lot, today))) return undefined;
  return drawFromLots(
    lots.filter((lot) => !isOver(lot, today)),
    burned,
  );
}
