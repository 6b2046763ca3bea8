import { fen, points, type Fen, type Points } from '@shuke/shared/money';

/** Names the rule on the ledger transaction, for the history line. */
export const earnRuleRef = 'earn:per_yuan';

const fenPerYuan = 100;

/**
 * Points for what a member paid: whole yuan × points per yuan × the tier's speed, rounded down once at the end.
 * A member never earns for a fen they did not pay. Pure. ¥111.60 at 1.5 times → ⌊111 × 1.5⌋ = 166.
 */
export function pointsFor(paid: Fen, { pointsPerYuan }: { pointsPerYuan: number }, earnSpeedPercent: number): Points {
  const wholeYuan = Math.floor(fen(paid) / fenPerYuan);
  return points(Math.floor((wholeYuan * pointsPerYuan * earnSpeedPercent) / 100));
}

/** Last day of points earned on a business date: the end of the next year. Pure. */
export const expiryOf = (businessDate: string): string => `${String(Number(businessDate.slice(0, 4)) + 1)}-12-31`;
