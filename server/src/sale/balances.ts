import { accounts, readBalances, type AccountId, type View } from '../ledger/index.ts';
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

/** The counter row of a member's day. */
export const daySpendId = (memberId: string, businessDate: string): string => `${memberId}@${businessDate}`;

/** Balances as they are read now, without a lock: good for a quote, never for a decision. Throws `not_found`. */
export async function snapshot(db: Database, memberId: string, businessDate: string, use?: SharedUse): Promise<Balances> {
  const [balances, day, { walletFrozen }, shared] = await Promise.all([
    readBalances(db, accountsOf(memberId)),
    db.reader.getRepository(DaySpend).findOneBy({ id: daySpendId(memberId, businessDate) }),
    readMember(db, memberId),
    use && readMeans(db, use),
  ]);
  return {
    available: (account) => balances.get(account) ?? shared?.balances.get(account) ?? 0,
    unconfirmedToday: day?.unconfirmedFen ?? 0,
    walletFrozen,
    shared,
  };
}

/** The same, from the locked view of a unit that named the accounts, the day's row and the member. Throws `not_found`. */
export const locked = (view: View, memberId: string, businessDate: string, use?: SharedUse): Balances => ({
  available: (account) => view.available(account),
  unconfirmedToday: view.row<DaySpend>('day_spend', daySpendId(memberId, businessDate))?.unconfirmedFen ?? 0,
  walletFrozen: view.row<Member>('member', memberId)?.walletFrozen ?? false,
  shared: use && lockedMeans(view, use),
});
