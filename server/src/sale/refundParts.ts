import { DomainError } from '../platform/errors.ts';
import type { Sale } from './entities.ts';
import { portion, shareOut } from './shareOut.ts';
import type { Payment } from './splitRest.ts';

/** What a sale was paid with and gave, or a part of that: what a refund gives back, and takes back. */
export interface RefundParts {
  principalFen: number;
  bonusFen: number;
  /** What points paid of the bill, in fen, and how many they were. */
  pointsFen: number;
  points: number;
  payments: readonly Payment[];
  /** What it had earned, and is taken back. */
  pointsTaken: number;
  growthTaken: number;
}

/** What refunds decide on. */
type Refundable = Pick<
  Sale,
  'principalFen' | 'bonusFen' | 'lines' | 'pointsBurned' | 'pointsEarned' | 'growthEarned' | 'refunded'
> & { paid: readonly Payment[] };

/** What of a sale has not been given back yet. Pure. */
export function leftOf(sale: Refundable): RefundParts {
  const { refunded } = sale;
  const back = (method: Payment['method']) => refunded?.payments.find((part) => part.method === method)?.amountFen ?? 0;
  return {
    principalFen: sale.principalFen - (refunded?.principalFen ?? 0),
    bonusFen: sale.bonusFen - (refunded?.bonusFen ?? 0),
    pointsFen: burnedFen(sale) - (refunded?.pointsFen ?? 0),
    points: sale.pointsBurned - (refunded?.points ?? 0),
    payments: sale.paid.map(({ method, amountFen }) => ({ method, amountFen: amountFen - back(method) })),
    pointsTaken: sale.pointsEarned - (refunded?.pointsTaken ?? 0),
    growthTaken: sale.growthEarned - (refunded?.growthTaken ?? 0),
  };
}

const burnedFen = ({ lines }: Pick<Sale, 'lines'>): number =>
  lines.reduce((sum, { rule, amountFen }) => sum - (rule === 'points_burn' ? amountFen : 0), 0);

/** The money among the parts. Pure. */
export const moneyOf = ({ principalFen, bonusFen, payments }: Pick<RefundParts, 'principalFen' | 'bonusFen' | 'payments'>) =>
  principalFen + bonusFen + payments.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Money, and what points paid: what a refund's amount is counted in. Pure. */
export const worthOf = (parts: Pick<RefundParts, 'principalFen' | 'bonusFen' | 'pointsFen' | 'payments'>): number =>
  moneyOf(parts) + parts.pointsFen;

/** What a second person agrees to beside the amount: the money and the points of it apart. Null where it is money alone. Pure. */
export const refundFacts = (parts: RefundParts): { moneyFen: number; pointsBack: number } | null =>
  parts.points === 0 ? null : { moneyFen: moneyOf(parts), pointsBack: parts.points };

/**
 * What one person may still give back of a sale alone: the cap is on the sale, in however many parts, whoever gave them back.
 * Pure.
 */
export const leftOfCap = (capFen: number, { refunded }: Pick<Sale, 'refunded'>): number =>
  Math.max(0, capFen - (refunded === null ? 0 : worthOf(refunded)));

/**
 * Splits an amount over what is left, every way in proportion, so that in whatever parts a sale goes back, the last one
 * brings every fen and point. What it earned goes back in the same proportion, rounded down. Pure. Throws
 * `refund_over_left`.
 */
export function splitRefund(left: RefundParts, amountFen: number): RefundParts {
  const leftFen = worthOf(left);
  if (amountFen > leftFen) throw new DomainError('refund_over_left', { param: 'amountFen', refundableFen: leftFen });
  const [principalFen = 0, bonusFen = 0, pointsFen = 0, ...rest] = shareOut(amountFen, [
    left.principalFen,
    left.bonusFen,
    left.pointsFen,
    ...left.payments.map((part) => part.amountFen),
  ]);
  return {
    principalFen,
    bonusFen,
    pointsFen,
    points: portion(left.points, pointsFen, left.pointsFen),
    payments: left.payments
      .map(({ method }, place) => ({ method, amountFen: rest[place] ?? 0 }))
      .filter((part) => part.amountFen > 0),
    pointsTaken: portion(left.pointsTaken, amountFen, leftFen),
    growthTaken: portion(left.growthTaken, amountFen, leftFen),
  };
}

/** Two refunds together. Pure. */
export function added(before: RefundParts | null, more: RefundParts): RefundParts {
  if (before === null) return more;
  const fenOf = (method: Payment['method']) =>
    [...before.payments, ...more.payments].reduce((sum, part) => sum + (part.method === method ? part.amountFen : 0), 0);
  const methods = [...new Set([...before.payments, ...more.payments].map(({ method }) => method))];
  return {
    principalFen: before.principalFen + more.principalFen,
    bonusFen: before.bonusFen + more.bonusFen,
    pointsFen: before.pointsFen + more.pointsFen,
    points: before.points + more.points,
    payments: methods.map((method) => ({ method, amountFen: fenOf(method) })),
    pointsTaken: before.pointsTaken + more.pointsTaken,
    growthTaken: before.growthTaken + more.growthTaken,
  };
}
