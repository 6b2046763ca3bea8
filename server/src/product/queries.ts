import { In } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { literally } from '../platform/db/literally.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from '../staff/index.ts';
import { Product } from './entities.ts';

/** Which products; each narrows. */
export interface ProductsWanted extends PageRequest {
  query?: string | undefined;
  category?: string | undefined;
  /** What this branch sells now. */
  branchId?: string | undefined;
  status?: 'on' | 'off' | undefined;
}

/** Products, newest first; a part of the name, or the beginning of the code. */
export function listProducts(
  db: Database,
  { query: words, category, branchId, status, ...page }: ProductsWanted,
): Promise<Page<Product>> {
  const query = db.reader.getRepository(Product).createQueryBuilder('product').where('1 = 1');
  if (status !== undefined) query.andWhere('product.status = :status', { status });
  if (category !== undefined) query.andWhere('product.category = :category', { category });
  if (words !== undefined) {
    const like = { part: `%${literally(words)}%`, begins: `${literally(words)}%` };
    query.andWhere("(product.name LIKE :part ESCAPE '!' OR product.code LIKE :begins ESCAPE '!')", like);
  }
  if (branchId !== undefined)
    query.andWhere("product.status = 'on' AND (product.branchIds IS NULL OR product.branchIds LIKE :sold)", {
      sold: `%"${branchId}"%`,
    });
  return readPage(query, page);
}

/** One product whose branches are all in reach. Throws `not_found`. */
export async function readProduct(db: Database, caller: StaffCaller, productId: string): Promise<Product> {
  const product = await db.reader.getRepository(Product).findOneBy({ id: productId });
  if (product === null || !isTheirs(caller, product)) throw new DomainError('not_found', { param: 'productId' });
  return product;
}

/** True where the caller looks after every branch that sells it. */
export const isTheirs = (caller: StaffCaller, { branchIds }: Pick<Product, 'branchIds'>): boolean =>
  branchIds === null ? caller.branches === 'all' : branchIds.every((branchId) => reaches(caller, branchId));

/** What a till may sell: which of these a branch sells now, by id and by code. */
export async function productsOnSale(
  db: Database,
  branchId: string,
  { ids, codes }: { ids: readonly string[]; codes: readonly string[] },
): Promise<{ byId: ReadonlyMap<string, Product>; byCode: ReadonlyMap<string, Product> }> {
  const found = await db.reader.getRepository(Product).findBy([{ id: In([...ids]) }, { code: In([...codes]) }]);
  const sold = found.filter(({ status, branchIds }) => status === 'on' && (branchIds === null || branchIds.includes(branchId)));
  return {
    byId: new Map(sold.map((product) => [product.id, product])),
    byCode: new Map(sold.map((product) => [product.code ?? '', product])),
  };
}
