import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { requireLive } from '../visit/index.ts';
import { snapshot } from './balances.ts';
import { goodsOf, type AskedBasket } from './basket.ts';
import { readContext, type SaleNeeds } from './context.ts';
import { discountCapOf } from './discount.ts';
import { price, type Basket, type Priced } from './price.ts';
import { saleOfVisit } from './queries.ts';
import { sharedUseOf } from './shared.ts';

/** A basket as the till sends it: its goods not yet priced. */
export type Asked = Omit<Basket, keyof AskedBasket> & AskedBasket;

/**
 * Prices a sale on what is true now and changes nothing. Throws `not_found`, `visit_expired`, `visit_used`, `payments_unequal`,
 * `product_unavailable`, `discount_over_bill`.
 */
export async function quote(
  needs: SaleNeeds,
  caller: StaffCaller,
  { visitId, ...asked }: Asked & { visitId: string },
): Promise<Priced & { discountCapFen: number | null }> {
  const context = await readContext(needs, caller, visitId);
  const { visit, facts, limitDate, now } = context;
  requireLive(visit, now);
  if ((await saleOfVisit(needs.db, visitId)) !== null) throw new DomainError('visit_used');
  const goods = await goodsOf(needs.db, context.branch.id, asked);
  const priced = price(
    { ...asked, ...goods },
    facts,
    await snapshot(needs.db, visit.memberId, limitDate, sharedUseOf(asked, context)),
  );
  const { discount } = asked;
  const bill = { kind: discount?.kind ?? ('manual' as const), billFen: priced.discountableFen };
  return { ...priced, discountCapFen: discountCapOf(facts.programme, caller.role, bill) };
}
