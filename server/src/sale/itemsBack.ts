import { DomainError } from '../platform/errors.ts';
import { paymentsOf, type ItemBack, type Sale } from './entities.ts';
import { leftOf, worthOf } from './refundParts.ts';
import { portion } from './shareOut.ts';

/** What a refund is asked for: an amount, or lines of the sale with how much of each. */
export interface RefundWanted {
  amountFen?: number | undefined;
  lines?: readonly ItemBack[] | undefined;
}

/** What is to come back: its amount, and how much of each line has come back with it. */
export interface Wanted {
  amountFen: number;
  lines: readonly ItemBack[] | null;
  /** Thousandths of each line's unit, this refund included; null where none ever came back by line. */
  itemsBack: readonly number[] | null;
}

/**
 * What a refund comes to, on the sale as it is now; all that is left where nothing is named. A line is worth its share of what
 * was paid for the whole, discounts included, so that all lines together bring back exactly that. Pure. Throws
 * `refund_over_left` for more of a line than is left, `invalid_request` for lines of nothing.
 */
export function wantedOf(sale: Sale, { amountFen, lines }: RefundWanted): Wanted {
  if (lines === undefined) {
    const left = worthOf(leftOf({ ...sale, paid: paymentsOf(sale) }));
    return { amountFen: amountFen ?? left, lines: null, itemsBack: sale.itemsBack };
  }
  const items = sale.items ?? [];
  const before = items.map((_item, line) => sale.itemsBack?.[line] ?? 0);
  const itemsBack = before.map((back, line) =>
    lines.reduce((sum, each) => sum + (each.line === line ? each.quantityMilli : 0), back),
  );
  const isOver = itemsBack.some((back, line) => back > (items[line]?.quantityMilli ?? 0));
  if (isOver || lines.some(({ line }) => line >= items.length)) throw new DomainError('refund_over_left', { param: 'lines' });
  const fen = worthOfItems(sale, itemsBack) - worthOfItems(sale, before);
  if (fen === 0) throw new DomainError('invalid_request', { param: 'lines' });
  return { amountFen: fen, lines, itemsBack };
}

/** What so much of each line was worth when it was paid, in fen. Pure. */
function worthOfItems(sale: Sale, quantities: readonly number[]): number {
  const items = sale.items ?? [];
  const whole = worthOf(leftOf({ ...sale, refunded: null, paid: paymentsOf(sale) }));
  const back = items.reduce((sum, item, line) => sum + portion(item.amountFen, quantities[line] ?? 0, item.quantityMilli), 0);
  return portion(whole, back, sale.amountFen);
}

/** "0:1000,2:500" as a query says it: lines counted from 0, with thousandths of their units. */
export const readLines = (text: string): ItemBack[] =>
  text.split(',').map((part) => {
    const [line = 0, quantityMilli = 0] = part.split(':').map(Number);
    return { line, quantityMilli };
  });
