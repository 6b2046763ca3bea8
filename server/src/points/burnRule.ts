import { fen, points, type Fen, type Points } from '@shuke/shared/money';

/** How points pay: the shop's settings of the same names say what each number means. */
export interface BurnRule {
  pointsPerYuan: number;
  minimumSpendFen: number;
  maximumSharePercent: number;
  stepPoints: number;
  pointsPerSaleMax: number;
}

const fenPerYuan = 100;

/**
 * How many points may pay on a bill, and what they pay: whole steps, at most the share of the bill, the most of a sale and
 * what the member has. Pure. ¥121.60 at 10 %, steps of 100, at most 1,000 → 1,000 points, ¥10.00.
 */
export function burnable(bill: Fen, held: number, rule: BurnRule): { points: Points; fen: Fen } {
  if (bill < rule.minimumSpendFen) return { points: points(0), fen: fen(0) };
  const shareFen = Math.floor((bill * rule.maximumSharePercent) / 100);
  const sharePoints = Math.floor((shareFen * rule.pointsPerYuan) / fenPerYuan);
  const steps = Math.floor(Math.min(sharePoints, rule.pointsPerSaleMax, held) / rule.stepPoints);
  // Rounded down to whole fen: points never pay more than they are worth.
  const worth = Math.floor((steps * rule.stepPoints * fenPerYuan) / rule.pointsPerYuan);
  // Points that come to less than a fen would be gone for nothing.
  return { points: points(worth === 0 ? 0 : steps * rule.stepPoints), fen: fen(worth) };
}
