/**
 * 积分负债 (CAS 14, IFRS 15 B39–B43): what of a sale's price belongs to the points it gave, and how much of that becomes
 * revenue as points are used. Amounts are whole and rounded half up, so that only the last period has a remainder.
 */

/** A sale with points, at what each would cost alone, in one unit of money. */
export interface PointsSale {
  /** The whole price, which is also what the goods cost alone. */
  price: number;
  /** What the points are worth if every one is used. */
  pointsValue: number;
  /** Share of the points that will be used, in percent. */
  expectedPercent: number;
}

/** Splits a price by stand-alone prices: what is revenue now, and what is owed until points are used. Pure. */
export function splitPrice({ price, pointsValue, expectedPercent }: PointsSale): { goods: number; points: number } {
  const expected = pointsValue * expectedPercent;
  const points = divideRounded(price * expected, price * 100 + expected);
  return { goods: price - points, points };
}

/** How far points of a pool have been used; estimates as of now. */
export interface PoolUse {
  /** What of the price was kept for them. */
  allocated: number;
  /** Used so far, and expected to be used in all. */
  used: number;
  expected: number;
  /** Revenue recognised in the periods before. */
  recognised: number;
}

/** Revenue of this period: the share used so far of what is expected, less what was recognised before. Pure. */
export const revenueOf = ({ allocated, used, expected, recognised }: PoolUse): number =>
  divideRounded(allocated * Math.min(used, expected), expected) - recognised;

/** Half up, for amounts that are not negative. Throws RangeError when nothing is expected. */
function divideRounded(amount: number, by: number): number {
  if (by <= 0) throw new RangeError('nothing is expected to be used');
  const rest = amount % by;
  return (amount - rest) / by + (rest * 2 >= by ? 1 : 0);
}
