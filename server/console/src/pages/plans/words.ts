import type { Input } from '@shuke/shared/client';

/** A plan as its owner sets it. */
export type PlanFacts = Input<'topUpPlan.create'>;

/** Who may take it and when, in one line. */
export function conditionsOf({ validFrom, validUntil, branchIds, firstTimeOnly, perMemberMax }: Omit<PlanFacts, 'name'>): string {
  const when = validUntil === null ? `${validFrom} 起` : `${validFrom} 至 ${validUntil}`;
  return [
    when,
    branchIds.length === 0 ? '' : `限 ${branchIds.length} 家门店的会员`,
    firstTimeOnly ? '限首充' : '',
    perMemberMax === null ? '' : `每人 ${perMemberMax} 次`,
  ]
    .filter((part) => part !== '')
    .join('，');
}
