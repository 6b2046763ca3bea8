import type { Database } from '../platform/db/database.ts';
import { marks } from '../platform/db/readRows.ts';
import type { BookedTransaction } from './sums.ts';

/** A writer that has written more than is rolled up. */
export interface Behind {
  writer: string;
  /** Its newest batch, and the newest that is rolled up. */
  head: number;
  done: number;
}

/** Writers in steps from one to the next, so that no more than their number is read, however many batches they wrote. */
const headsSql = `
  WITH RECURSIVE w(writer) AS (
    SELECT MIN(writer) FROM ledger_batch
    UNION ALL
    SELECT (SELECT MIN(b.writer) FROM ledger_batch b WHERE b.writer > w.writer) FROM w WHERE w.writer IS NOT NULL
  )
  SELECT w.writer AS writer, (SELECT MAX(b.seq) FROM ledger_batch b WHERE b.writer = w.writer) AS head, m.seq AS done
  FROM w LEFT JOIN rollup_mark m ON m.writer = w.writer WHERE w.writer IS NOT NULL`;

/** Which writers have batches that are not rolled up yet. */
export async function writersBehind({ reader }: Pick<Database, 'reader'>): Promise<Behind[]> {
  const rows: { writer: string; head: number | string; done: number | string | null }[] = await reader.query(headsSql);
  return rows
    .map(({ writer, head, done }) => ({ writer, head: Number(head), done: Number(done ?? 0) }))
    .filter(({ head, done }) => head > done);
}

/** Transactions of some whole batches of a writer, and the batch they go up to. */
export interface Stretch {
  transactions: BookedTransaction[];
  upTo: number;
}

type Head = Omit<BookedTransaction, 'postings'> & { seq: number | string };

const headColumns = `id, kind, business_date AS businessDate, branch_id AS branchId, member_id AS memberId,
  sale_id AS saleId, staff_id AS staffId, reverses, seq`;

/** The next stretch after what is done: whole batches, of about `limit` transactions, at least one batch. */
export async function readStretch(db: Pick<Database, 'reader'>, { writer, head, done }: Behind, limit: number): Promise<Stretch> {
  const read = (condition: string, values: readonly (string | number)[]): Promise<Head[]> =>
    db.reader.query(`SELECT ${headColumns} FROM ledger_transaction WHERE writer = ? AND ${condition}`, [writer, ...values]);
  const found = await read(`seq > ? AND seq <= ? ORDER BY seq, n LIMIT ${String(limit)}`, [done, head]);
  if (found.length < limit) return { transactions: await withPostings(db, found), upTo: head };
  const [first, last] = [Number(found[0]?.seq), Number(found.at(-1)?.seq)];
  // The last batch may be cut: it belongs to the next stretch, unless it is all there is.
  if (first < last) {
    const whole = found.filter(({ seq }) => Number(seq) < last);
    return { transactions: await withPostings(db, whole), upTo: last - 1 };
  }
  return { transactions: await withPostings(db, await read('seq = ? ORDER BY n', [first])), upTo: first };
}

/** Transactions by id: what reversals take back. */
export async function readByIds(db: Pick<Database, 'reader'>, ids: readonly string[]): Promise<BookedTransaction[]> {
  if (ids.length === 0) return [];
  const found: Head[] = await db.reader.query(`SELECT ${headColumns} FROM ledger_transaction WHERE id IN (${marks(ids)})`, [
    ...ids,
  ]);
  return withPostings(db, found);
}

async function withPostings({ reader }: Pick<Database, 'reader'>, heads: readonly Head[]): Promise<BookedTransaction[]> {
  if (heads.length === 0) return [];
  const postings: { id: string; source: string; destination: string; amount: number | string }[] = await reader.query(
    `SELECT transaction_id AS id, source, destination, amount FROM ledger_posting
     WHERE transaction_id IN (${marks(heads)}) ORDER BY transaction_id, line`,
    heads.map(({ id }) => id),
  );
  const byId = new Map<string, BookedTransaction['postings'][number][]>(heads.map(({ id }) => [id, []]));
  for (const { id, source, destination, amount } of postings) byId.get(id)?.push({ source, destination, amount: Number(amount) });
  return heads.map(({ id, kind, businessDate, branchId, memberId, saleId, staffId, reverses }) => ({
    id,
    kind,
    businessDate,
    branchId,
    memberId,
    saleId,
    staffId,
    reverses,
    postings: byId.get(id) ?? [],
  }));
}
