import type { TopUpPlan } from './entities.ts';
import { bonusParts } from './instalments.ts';

/** What paying brings and when: of a plan, or of an order as it was agreed. Pure. */
export function presentGains({
  payFen,
  bonusFen,
  instalments,
  points,
}: Pick<TopUpPlan, 'payFen' | 'bonusFen' | 'instalments' | 'points'>) {
  const { firstFen, monthlyFen } = bonusParts(bonusFen, instalments);
  return { payFen, bonusFen, instalments, creditedFen: payFen + firstFen, monthlyFen, points };
}
