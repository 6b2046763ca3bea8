/** What is known of a top-up when part of it is to go back. All in fen. */
export interface RefundFacts {
  /** Paid in at first. */
  paidFen: number;
  /** Of it, given back already or on its way back. */
  refundedFen: number;
  /** Bonus given up to now: what was due at once, and the later parts that have come. */
  grantedFen: number;
  /** What ended with earlier refunds. */
  lapsedFen: number;
  /** Left in the lots of this top-up. */
  principalFen: number;
  bonusFen: number;
}

/**
 * Whose money a spend counts as when a top-up goes back.
 * - `proportional`: principal and bonus were spent together, in the proportion the wallet held them: that is how every
 *   sale was posted, so what is left of the principal is what is left of the money.
 * - `paid_first`: what was spent was the member's own money first; the bonus goes.
 * - `bonus_first`: what was spent was the bonus first.
 */
export type RefundPolicy = 'proportional' | 'paid_first' | 'bonus_first';

/** How a refund divides; `principalFen + bonusFen = payFen + lapsedFen`, always. */
export interface RefundParts {
  /** What the payer gets. */
  payFen: number;
  /** What leaves the lots for it. */
  principalFen: number;
  bonusFen: number;
  /** What of that ends without being paid. */
  lapsedFen: number;
}

/** Most that can go back of a top-up: never more than was paid, nor than is left. Pure. */
export function refundableOf(facts: RefundFacts, policy: RefundPolicy): number {
  const left = facts.principalFen + facts.bonusFen;
  const byPolicy = {
    proportional: facts.principalFen,
    paid_first: left - (facts.grantedFen - facts.lapsedFen),
    bonus_first: left,
  }[policy];
  return Math.max(0, Math.min(byPolicy, facts.paidFen - facts.refundedFen));
}

/**
 * What a refund takes and gives: all that can go back, or part of it, which takes its share of the bonus along. Whole
 * fen, and nothing is left over: the last part takes all that the parts before it rounded down. Pure. Throws RangeError
 * for an amount that is not above zero or above what can go back.
 *
 * ¥3,000 + ¥1,000, ¥3,594 spent, proportional → ¥304.50 back, ¥101.50 of bonus ends.
 */
export function refundOf(facts: RefundFacts, policy: RefundPolicy, amountFen = refundableOf(facts, policy)): RefundParts {
  const refundable = refundableOf(facts, policy);
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > refundable)
    throw new RangeError(`cannot give back ${String(amountFen)} of ${String(refundable)}`);
  const { principalFen: principal, bonusFen: bonus } = facts;
  const lapsedFen = shareOf(principal + bonus - refundable, amountFen, refundable);
  const principalFen = shareOf(principal, amountFen, refundable);
  return { payFen: amountFen, principalFen, bonusFen: amountFen + lapsedFen - principalFen, lapsedFen };
}

/** a × part ÷ whole, rounded down, without leaving the whole numbers: a × part may pass 2⁵³. */
export const shareOf = (a: number, part: number, whole: number): number => Number((BigInt(a) * BigInt(part)) / BigInt(whole));
