import type { StaffCaller } from '../platform/caller.ts';
import type { Product } from './entities.ts';
import { patched } from './patch.ts';
import { readProduct } from './queries.ts';
import type { ProductNeeds } from './write.ts';

/** Takes a product off sale, or puts it back. Throws `not_found`. */
export async function setProductStatus(
  needs: ProductNeeds,
  caller: StaffCaller,
  { productId, status }: { productId: string; status: 'on' | 'off' },
): Promise<Product> {
  const before = await readProduct(needs.db, caller, productId);
  return patched(needs, caller, 'product.setStatus', { before, patch: { status } });
}
