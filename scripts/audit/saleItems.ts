import { text, textOrNull, number, type Query, type Report, type Row } from './types.ts';

const perPage = 1_000;

interface Line {
  amountFen: number;
  unitPriceFen?: number;
  quantityMilli?: number;
}

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
const linesOf = (row: Row, column: string): Line[] => JSON.parse(textOrNull(row, column) ?? '[]') as Line[];

/** Price times quantity to the nearest fen, as whole numbers of any size. */
const isPriced = ({ amountFen, unitPriceFen = 0, quantityMilli = 0 }: Line): boolean =>
  (BigInt(unitPriceFen) * BigInt(quantityMilli) + 500n) / 1_000n === BigInt(amountFen);

/**
 * Sales of goods: their lines come to their amount, which with what was taken off comes to what was paid; no more of a line came
 * back than was sold. Skipped where sales have no lines yet.
 */
export async function checkSaleItems(query: Query, report: Report): Promise<void> {
  const isThere = await query('SELECT items FROM sale LIMIT 1').then(
    () => true,
    () => false,
  );
  for (let after = ''; isThere;) {
    const sales = await query(
      `SELECT s.id, s.amount_fen, s.payable_fen, s.items, s.items_back, s.lines FROM sale s
       WHERE s.id > ? AND s.items IS NOT NULL ORDER BY s.id LIMIT ${String(perPage)}`,
      [after],
    );
    for (const sale of sales) checkSale(sale, report);
    const last = sales.at(-1);
    if (last === undefined) return;
    after = text(last, 'id');
  }
}

function checkSale(sale: Row, report: Report): void {
  const [items, lines] = [linesOf(sale, 'items'), linesOf(sale, 'lines')];
  const [id, amountFen, payableFen] = [text(sale, 'id'), number(sale, 'amount_fen'), number(sale, 'payable_fen')];
  if (sumOf(items) !== amountFen || !items.every(isPriced)) report('sale ≠ its lines', { id, amountFen, items: sumOf(items) });
  if (amountFen + sumOf(lines) !== payableFen)
    report('sale and what was taken off ≠ what was paid', { id, amountFen, payableFen });
  const back = JSON.parse(textOrNull(sale, 'items_back') ?? '[]') as number[];
  if (back.some((quantity, place) => quantity < 0 || quantity > (items[place]?.quantityMilli ?? 0)))
    report('more of a line came back than was sold', { id });
}
