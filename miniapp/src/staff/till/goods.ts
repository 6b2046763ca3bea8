import { lineFen, oneMilli, quantityMilliMax } from '@shuke/shared/goods';
import type { Input, Output } from '../../api/index.ts';

/** A product as the list shows it. */
export type Product = Output<'product.list'>['data'][number];
/** What staff take off by hand. */
export type Discount = NonNullable<Input<'sale.quote'>['discount']>;
type AskedItem = NonNullable<Input<'sale.quote'>['items']>[number];
/** A basket put aside. */
export type Held = Output<'sale.listHeld'>['data'][number];

/** A line of the basket as the till shows it; the price is the server's to say. */
export interface GoodsLine {
  /** Null for goods that are in no list. */
  productId: string | null;
  name: string;
  unit: string;
  unitPriceFen: number;
  /** Thousandths of a unit. */
  quantityMilli: number;
}

/** One more of a product: on its line, or on a new one at the end. Pure. */
export function added(lines: readonly GoodsLine[], { productId, name, unit, priceFen }: Product): GoodsLine[] {
  const place = lines.findIndex((line) => line.productId === productId);
  if (place === -1) return [...lines, { productId, name, unit, unitPriceFen: priceFen, quantityMilli: oneMilli }];
  return withQuantity(lines, place, (lines[place]?.quantityMilli ?? 0) + oneMilli);
}

/** A line with another quantity; without any it goes. Pure. */
export function withQuantity(lines: readonly GoodsLine[], place: number, quantityMilli: number): GoodsLine[] {
  if (quantityMilli <= 0) return lines.filter((_line, at) => at !== place);
  const most = Math.min(quantityMilli, quantityMilliMax);
  return lines.map((line, at) => (at === place ? { ...line, quantityMilli: most } : line));
}

/** What all lines come to. Pure. */
export const goodsFen = (lines: readonly GoodsLine[]): number =>
  lines.reduce((sum, { unitPriceFen, quantityMilli }) => sum + lineFen(unitPriceFen, quantityMilli), 0);

/** What is asked for: an amount alone, or lines, of which what was typed is one more. Pure. */
export function askedGoods(lines: readonly GoodsLine[], typedFen: number): { amountFen?: number; items?: AskedItem[] } {
  if (lines.length === 0) return { amountFen: typedFen };
  const typed = typedFen === 0 ? [] : [{ name: '其他', unitPriceFen: typedFen, quantityMilli: oneMilli }];
  return { items: [...lines.map(askedLine), ...typed] };
}

const askedLine = ({ productId, name, unitPriceFen, quantityMilli }: GoodsLine): AskedItem =>
  productId === null ? { name, unitPriceFen, quantityMilli } : { productId, quantityMilli };

/** The lines of a basket that was put aside; of an amount alone, one line of it. Pure. */
export const heldLines = ({ items, amountFen }: Held): GoodsLine[] =>
  items === null
    ? [{ productId: null, name: '其他', unit: '', unitPriceFen: amountFen, quantityMilli: oneMilli }]
    : items.map(({ productId, name, unit, unitPriceFen, quantityMilli }) => ({
        ...{ productId, name, unit, unitPriceFen, quantityMilli },
      }));
