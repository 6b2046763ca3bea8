import type { Database } from '../platform/db/database.ts';
import type { TradeBillRow } from '../platform/wechat/pay/index.ts';
import { carriedInto } from './carried.ts';
import { compareLines } from './compareLines.ts';
import type { BillTerms } from './comparePayment.ts';
import { missingLines } from './missingLines.ts';
import { Seen } from './seen.ts';
import { Tally } from './tally.ts';

/** Lines looked up together. */
const linesAtOnce = 500;

/**
 * Compares a day's bill with our orders and refunds and with the books, both ways, in memory that does not grow with the
 * lines but for the names it has seen. Writes nothing. Throws BillUnreadable.
 */
export async function reconcileBill(
  db: Database,
  terms: BillTerms,
  bill: AsyncIterable<TradeBillRow> | Iterable<TradeBillRow>,
  signal?: AbortSignal,
): Promise<Tally> {
  const [seen, tally] = [new Seen(), new Tally()];
  for await (const rows of partsOf(bill)) {
    signal?.throwIfAborted();
    await compareLines(db, terms, rows, { seen, tally });
  }
  await missingLines(db, terms, { seen, tally, carried: await carriedInto(db, terms) });
  return tally;
}

async function* partsOf(bill: AsyncIterable<TradeBillRow> | Iterable<TradeBillRow>): AsyncGenerator<TradeBillRow[], void> {
  let part: TradeBillRow[] = [];
  for await (const row of bill) {
    part.push(row);
    if (part.length < linesAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
