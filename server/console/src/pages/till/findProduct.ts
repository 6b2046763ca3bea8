import type { Product } from '@shuke/shared/basketLines';
import { call } from '../../api/index.ts';

const pageMax = 100;

/** What a branch sells under exactly this code; undefined: nothing. Throws ApiError. */
export async function findProduct(branchId: string, code: string): Promise<Product | undefined> {
  // The list gives every code that begins like this one, the newest first.
  let startingAfter: string | undefined;
  for (;;) {
    const page = { branchId, query: code, limit: pageMax, ...(startingAfter === undefined ? {} : { startingAfter }) };
    const { data, hasMore } = await call('product.list', page);
    const found = data.find((product) => product.code === code);
    startingAfter = data.at(-1)?.productId;
    if (found !== undefined || !hasMore || startingAfter === undefined) return found;
  }
}
