import type { StaffCaller } from '../platform/caller.ts';
import type { Product } from './entities.ts';
import { patched } from './patch.ts';
import { readProduct } from './queries.ts';
import { requirePlace, tidy, type ProductFacts, type ProductNeeds } from './write.ts';

/** Another name, price or place. Throws `forbidden`, `not_found`, `product_code_taken`, `invalid_request` for an unknown branch. */
export async function changeProduct(
  needs: ProductNeeds,
  caller: StaffCaller,
  { productId, ...facts }: ProductFacts & { productId: string },
): Promise<Product> {
  const before = await readProduct(needs.db, caller, productId);
  await requirePlace(needs.db, caller, facts);
  return patched(needs, caller, 'product.change', { before, patch: tidy(facts) });
}
