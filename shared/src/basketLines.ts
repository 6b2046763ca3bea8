import type { Input, Output } from './client.ts';
import { lineFen, oneMilli, quantityMilliMax } from './goods.ts';

/** A product as the list shows it. */
export type Product = Output<'product.list'>['data'][number];
/** What staff take off by hand. */
export type Discount = NonNullable<Input<'sale.quote'>['discount']>;
/** A basket put aside. */
export type Held = Output<'sale.listHeld'>['data'][number];
type AskedItem = NonNullable<Input<'sale.quote'>['items']>[number];

/** A line of the basket as a till shows it; the price is the server's to say. */
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

/** What a held basket is called: its note, or 珍珠奶茶等 3 样. Pure. */
export function heldWords({ label, items }: Held): string {
  if (label !== null) return label;
  const [first] = items ?? [];
  if (first === undefined) return '一笔金额';
  return items !== null && items.length > 1 ? `${first.name}等 ${String(items.length)} 样` : first.name;
}

const jiaoFen = 10;
const yuanFen = 100;

/** 抹零: the small change of a bill that can be taken off, to whole jiao and to whole yuan, each once. Pure. */
export const roundCuts = (billFen: number): { to: 'jiao' | 'yuan'; fen: number }[] =>
  [
    { to: 'jiao' as const, fen: billFen % jiaoFen },
    { to: 'yuan' as const, fen: billFen % yuanFen },
  ].filter(({ fen }, place, all) => fen > 0 && fen < billFen && all.findIndex((other) => other.fen === fen) === place);

/** The bill a discount is taken off: after the tier's part, before points. Pure. */
export const billOf = ({ amountFen, lines }: Pick<Output<'sale.quote'>, 'amountFen' | 'lines'>): number =>
  lines.reduce((sum, line) => sum + (line.rule === 'tier_discount' ? line.amountFen : 0), amountFen);
