import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { requireLive } from '../visit/index.ts';
import { snapshot } from './balances.ts';
import { readContext, type SaleNeeds } from './context.ts';
import { price, type Basket, type Priced } from './price.ts';
import { saleOfVisit } from './queries.ts';
import { sharedUseOf } from './shared.ts';

/** Prices a sale on what is true now and changes nothing. Throws `not_found`, `visit_expired`, `visit_used`. */
export async function quote(
  needs: SaleNeeds,
  caller: StaffCaller,
  { visitId, ...basket }: Basket & { visitId: string },
): Promise<Priced> {
  const context = await readContext(needs, caller, visitId);
  const { visit, facts, limitDate, now } = context;
  requireLive(visit, now);
  if ((await saleOfVisit(needs.db, visitId)) !== null) throw new DomainError('visit_used');
  return price(basket, facts, await snapshot(needs.db, visit.memberId, limitDate, sharedUseOf(basket, context)));
}
