import type { Product } from './basketLines.ts';
import type { Input, Output } from './client.ts';

const pageMax = 100;
/** 10,000 codes with one beginning: more than any shop has, and a list that never ends is not asked for ever. */
const pagesMax = 100;

/** Asks for one page of products. */
type ListProducts = (page: Input<'product.list'>) => Promise<Output<'product.list'>>;

/** What a branch sells under exactly this code; undefined: nothing. Throws what `list` throws. */
export async function productOfCode(list: ListProducts, branchId: string, code: string): Promise<Product | undefined> {
  // The list gives every code that begins like this one, the newest first.
  let startingAfter: string | undefined;
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = { branchId, query: code, limit: pageMax, ...(startingAfter === undefined ? {} : { startingAfter }) };
    const { data, hasMore } = await list(page);
    const found = data.find((product) => product.code === code);
    startingAfter = data.at(-1)?.productId;
    if (found !== undefined || !hasMore || startingAfter === undefined) return found;
  }
  return undefined;
}
