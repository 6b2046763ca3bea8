import { formatFen, formatPoints } from './money.ts';

/** Money that goes back, and points that had paid and go back as points. */
export interface GoesBack {
  moneyFen: number;
  points: number;
}

/** "¥40.00 + 200 积分", "¥40.00", "200 积分": in our own words; a client says it in the shop's. Pure. */
export function backText({ moneyFen, points }: GoesBack): string {
  if (points === 0) return formatFen(moneyFen);
  const pointsText = `${formatPoints(points)} 积分`;
  return moneyFen === 0 ? pointsText : `${formatFen(moneyFen)} + ${pointsText}`;
}

/** What can go back at most, and why that is more than was paid in money; in our own words. Pure. */
export function mostText(refundableFen: number, most: GoesBack): string {
  if (most.points === 0) return `最多 ${formatFen(most.moneyFen)}`;
  const ofPoints = `积分抵的 ${formatFen(refundableFen - most.moneyFen)}，退回 ${formatPoints(most.points)} 积分`;
  return `最多 ${formatFen(refundableFen)}：付的钱 ${formatFen(most.moneyFen)}，${ofPoints}`;
}

/** One refund as it was done. */
interface Done {
  principalFen: number;
  bonusFen: number;
  payments: readonly { amountFen: number }[];
  pointsBack: number;
}

/** What a refund gave back, in money by whatever way and in points; in our own words. Pure. */
export const doneText = ({ principalFen, bonusFen, payments, pointsBack: points }: Done): string =>
  backText({ moneyFen: payments.reduce((sum, { amountFen }) => sum + amountFen, principalFen + bonusFen), points });
