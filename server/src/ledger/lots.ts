import type { LotShare, OpenLot } from './unit.ts';

/** Sorts after every date. */
const never = '9999-12-31';

/** The order lots are spent in: soonest to expire first, never-expiring last, then by name. */
export const inSpendingOrder = (a: OpenLot, b: OpenLot): number => {
  const [first, second] = [a.expiresOn ?? never, b.expiresOn ?? never];
  if (first !== second) return first < second ? -1 : 1;
  return a.lot < b.lot ? -1 : Number(a.lot > b.lot);
};

/** True when the last day of a lot lies before `today` (YYYY-MM-DD): it waits only for the job that ends it. */
export const isOver = ({ expiresOn }: Pick<OpenLot, 'expiresOn'>, today: string): boolean =>
  expiresOn !== null && expiresOn < today;

/**
 * Which lots pay for `amount`: those in `preferred` first, as far as they still hold it, the rest in spending order.
 * One share per lot. Throws RangeError when the lots hold less than `amount`: the balance they back has been checked.
 */
export function drawFromLots(lots: readonly OpenLot[], amount: number, preferred: readonly LotShare[] = []): LotShare[] {
  const drawn = new Map<string, number>();
  const left = new Map(lots.map(({ lot, available }) => [lot, available]));
  let owed = amount;
  const draw = (lot: string, most: number) => {
    const share = Math.min(owed, most, left.get(lot) ?? 0);
    if (share <= 0) return;
    drawn.set(lot, (drawn.get(lot) ?? 0) + share);
    left.set(lot, (left.get(lot) ?? 0) - share);
    owed -= share;
  };
  for (const share of preferred) draw(share.lot, share.amount);
  if (owed > 0) for (const { lot } of [...lots].sort(inSpendingOrder)) draw(lot, owed);
  if (owed > 0) throw new RangeError(`lots are ${String(owed)} short of the balance they back`);
  return [...drawn].map(([lot, share]) => ({ lot, amount: share }));
}

/** The lots after `shares` were taken; emptied lots are gone. */
export function without(lots: readonly OpenLot[], shares: readonly LotShare[]): OpenLot[] {
  const taken = new Map(shares.map(({ lot, amount }) => [lot, amount]));
  return lots
    .map((lot) => ({ ...lot, available: lot.available - (taken.get(lot.lot) ?? 0) }))
    .filter(({ available }) => available > 0);
}

/** The lots after `amount` was put into one of them, in spending order. A known lot keeps its expiry. */
export function withShare(
  lots: readonly OpenLot[],
  { lot, amount, expiresOn = null }: LotShare & { expiresOn?: string | null },
): OpenLot[] {
  const known = lots.find((open) => open.lot === lot);
  const filled = { lot, expiresOn: known ? known.expiresOn : expiresOn, available: (known?.available ?? 0) + amount };
  return [...lots.filter((open) => open.lot !== lot), filled].sort(inSpendingOrder);
}
