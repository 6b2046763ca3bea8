import { lineFen, oneMilli } from '@shuke/shared/goods';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { productsOnSale } from '../product/index.ts';
import type { Discount } from './discount.ts';

/** A line as the till asks for it: a product of the list, or goods it names and prices itself. */
export interface AskedItem {
  productId?: string | undefined;
  code?: string | undefined;
  name?: string | undefined;
  unitPriceFen?: number | undefined;
  /** Thousandths of a unit. */
  quantityMilli: number;
}

/** A line of a sale as it was priced, in fen. */
export interface SaleItem {
  /** Null for goods that are in no list. */
  productId: string | null;
  code: string | null;
  name: string;
  unit: string;
  /** Thousandths of a unit. */
  quantityMilli: number;
  unitPriceFen: number;
  amountFen: number;
}

/** What is sold, as it is asked for: an amount or items, and what staff take off. */
export interface AskedBasket {
  amountFen?: number | undefined;
  items?: readonly AskedItem[] | undefined;
  discount?: Discount | undefined;
}

/** What is sold, with its amount. */
export interface Goods {
  amountFen: number;
  items?: readonly SaleItem[] | undefined;
}

/** The same, where it must say whether there are lines. */
export type PricedGoods = Pick<Goods, 'amountFen'> & { items: Goods['items'] | undefined };

/** As the contract: the most one field of a request takes. */
const amountFenMax = 1_000_000_000;

/**
 * What is sold, priced by the list as it is now; an amount alone asks nobody. Throws `product_unavailable`, `invalid_request`
 * for a part of what is sold whole, or a sum that is no amount.
 */
export async function goodsOf(db: Database, branchId: string, { amountFen, items }: AskedBasket): Promise<PricedGoods> {
  if (items === undefined) return { amountFen: requireAmount(amountFen ?? 0), items };
  const priced = await pricedItems(db, branchId, items);
  return { amountFen: requireAmount(priced.reduce((sum, item) => sum + item.amountFen, 0)), items: priced };
}

function requireAmount(amountFen: number): number {
  if (amountFen < 1 || amountFen > amountFenMax) throw new DomainError('invalid_request', { param: 'items' });
  return amountFen;
}

async function pricedItems(db: Database, branchId: string, items: readonly AskedItem[]): Promise<SaleItem[]> {
  const named = items.filter(({ name }) => name === undefined);
  const { byId, byCode } = await productsOnSale(db, branchId, {
    ids: named.flatMap(({ productId }) => productId ?? []),
    codes: named.flatMap(({ code }) => code ?? []),
  });
  return items.map(({ productId, code, name, unitPriceFen = 0, quantityMilli }) => {
    if (name !== undefined) {
      const open = { productId: null, code: code ?? null, name, unit: '', quantityMilli, unitPriceFen };
      return { ...open, amountFen: lineFen(unitPriceFen, quantityMilli) };
    }
    const product = productId === undefined ? byCode.get(code ?? '') : byId.get(productId);
    if (product === undefined) throw new DomainError('product_unavailable', { param: 'items', item: productId ?? code ?? '' });
    if (!product.byWeight && quantityMilli % oneMilli !== 0)
      throw new DomainError('invalid_request', { param: 'items', productId: product.id });
    return {
      productId: product.id,
      code: product.code,
      name: product.name,
      unit: product.unit,
      quantityMilli,
      unitPriceFen: product.priceFen,
      amountFen: lineFen(product.priceFen, quantityMilli),
    };
  });
}
