import type { StaffCaller } from '../platform/caller.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import { Product } from './entities.ts';
import { claimOf, nothing, requirePlace, tidy, trail, unitOf, type ProductFacts, type ProductNeeds } from './write.ts';

/** A new product, on sale at once, once per key. Throws `forbidden`, `product_code_taken`, `invalid_request` for an unknown branch. */
export async function createProduct(needs: ProductNeeds, caller: StaffCaller, facts: ProductFacts): Promise<Product> {
  await requirePlace(needs.db, caller, facts);
  const now = needs.clock.now();
  const product: Product = { ...tidy(facts), id: newId('prd'), status: 'on', createdAt: now, changedAt: now };
  const { productId } = await needs.committer.submit({
    ...unitOf(product.id, claimOf(facts.code)),
    once: onceFor(caller.staffId, 'product.create', caller.idempotencyKey, facts),
    decide: () => ({
      ...nothing,
      inserts: [{ entity: 'product', row: { ...product } }, trail(caller, 'product.create', product, now)],
      answer: { productId: product.id },
    }),
  });
  return needs.db.reader.getRepository(Product).findOneByOrFail({ id: productId });
}
