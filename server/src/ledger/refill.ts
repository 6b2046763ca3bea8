import { bookOf, type AccountId } from './chart.ts';
import { isOver } from './lots.ts';
import type { StoredShare } from './queries.ts';
import type { LotOrigin, LotShare } from './unit.ts';

/** Where lots are refilled. */
export interface Refill {
  /** YYYY-MM-DD, today. */
  businessDate: string;
  /** YYYY-MM-DD: points whose lot has ended before `businessDate` come back in a lot that ends on this day. */
  graceUntil: string;
}

/** What was drawn goes into the same lots again; points whose day has passed get a last one, together where several did. */
export function refilled(
  account: AccountId,
  drawn: readonly StoredShare[],
  { businessDate, graceUntil }: Refill,
): (LotShare & LotOrigin)[] {
  if (bookOf(account) !== 'points') return [...drawn];
  const lots = new Map<string, LotShare & LotOrigin>();
  for (const share of drawn) {
    const over = isOver(share, businessDate);
    const lot = over ? graceUntil : share.lot;
    lots.set(lot, {
      ...share,
      lot,
      expiresOn: over ? graceUntil : share.expiresOn,
      amount: share.amount + (lots.get(lot)?.amount ?? 0),
    });
  }
  return [...lots.values()];
}
