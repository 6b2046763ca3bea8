import { number, numberOrNull, text, textOrNull, type Query, type Row } from './types.ts';

/** A transaction as the books hold it, with its postings and lot lines in order. */
export interface JournalTransaction {
  id: string;
  kind: string;
  reference: string;
  occurredAt: number;
  businessDate: string;
  memberId: string | null;
  branchId: string | null;
  staffId: string | null;
  saleId: string | null;
  reverses: string | null;
  ruleRefs: unknown;
  seq: number;
  n: number;
  pointsDelta: number | null;
  pointsAfter: number | null;
  walletDelta: number | null;
  walletAfter: number | null;
  postings: JournalPosting[];
  lotLines: { line: number; account: string; lot: string; amount: number }[];
}

/** A posting as its row says; balances after it are null where the account keeps none. */
export interface JournalPosting {
  line: number;
  source: string;
  destination: string;
  amount: number;
  sourceAfter: number | null;
  destinationAfter: number | null;
}

/** A link of a writer's chain with everything it covers. */
export interface JournalBatch {
  writer: string;
  seq: number;
  prev: string;
  hash: string;
  units: number;
  transactions: JournalTransaction[];
}

/** Batches read at a time: the whole journal never is in memory. */
const batchesPerRead = 200;

/** Every batch with all it wrote, writer by writer, in order. */
export async function* readJournal(query: Query): AsyncGenerator<JournalBatch> {
  for (const { writer } of await query('SELECT DISTINCT writer FROM ledger_batch ORDER BY writer')) {
    for (let after = 0; ;) {
      const batches = await query(
        `SELECT * FROM ledger_batch WHERE writer = ? AND seq > ? ORDER BY seq LIMIT ${String(batchesPerRead)}`,
        [String(writer), after],
      );
      const last = batches.at(-1);
      if (!last) break;
      const transactions = await readTransactions(query, [String(writer), after, number(last, 'seq')]);
      for (const row of batches) yield batchOf(row, transactions.get(number(row, 'seq')) ?? []);
      after = number(last, 'seq');
    }
  }
}

const batchOf = (row: Row, transactions: JournalTransaction[]): JournalBatch => ({
  writer: text(row, 'writer'),
  seq: number(row, 'seq'),
  prev: text(row, 'prev'),
  hash: text(row, 'hash'),
  units: number(row, 'units'),
  transactions,
});

/** Of one writer, from after a seq up to another, by seq. */
async function readTransactions(
  query: Query,
  range: readonly [string, number, number],
): Promise<Map<number, JournalTransaction[]>> {
  const within = 'ledger_transaction t ON t.id = x.transaction_id WHERE t.writer = ? AND t.seq > ? AND t.seq <= ?';
  const heads = await query('SELECT * FROM ledger_transaction WHERE writer = ? AND seq > ? AND seq <= ? ORDER BY seq, n', range);
  const postings = await query(`SELECT x.* FROM ledger_posting x JOIN ${within} ORDER BY x.transaction_id, x.line`, range);
  const lines = await query(
    `SELECT x.* FROM ledger_posting_lot x JOIN ${within} ORDER BY x.transaction_id, x.line, x.account, x.lot`,
    range,
  );

  const byId = new Map(heads.map((row) => [text(row, 'id'), transactionOf(row)]));
  for (const row of postings) byId.get(text(row, 'transaction_id'))?.postings.push(postingOf(row));
  for (const row of lines) {
    const line = {
      line: number(row, 'line'),
      account: text(row, 'account'),
      lot: text(row, 'lot'),
      amount: number(row, 'amount'),
    };
    byId.get(text(row, 'transaction_id'))?.lotLines.push(line);
  }
  const bySeq = new Map<number, JournalTransaction[]>();
  for (const transaction of byId.values()) bySeq.set(transaction.seq, [...(bySeq.get(transaction.seq) ?? []), transaction]);
  return bySeq;
}

const transactionOf = (row: Row): JournalTransaction => ({
  id: text(row, 'id'),
  kind: text(row, 'kind'),
  reference: text(row, 'reference'),
  occurredAt: number(row, 'occurred_at'),
  businessDate: text(row, 'business_date'),
  memberId: textOrNull(row, 'member_id'),
  branchId: textOrNull(row, 'branch_id'),
  staffId: textOrNull(row, 'staff_id'),
  saleId: textOrNull(row, 'sale_id'),
  reverses: textOrNull(row, 'reverses'),
  ruleRefs: JSON.parse(text(row, 'rule_refs')) as unknown,
  seq: number(row, 'seq'),
  n: number(row, 'n'),
  pointsDelta: numberOrNull(row, 'points_delta'),
  pointsAfter: numberOrNull(row, 'points_after'),
  walletDelta: numberOrNull(row, 'wallet_delta'),
  walletAfter: numberOrNull(row, 'wallet_after'),
  postings: [],
  lotLines: [],
});

const postingOf = (row: Row): JournalPosting => ({
  line: number(row, 'line'),
  source: text(row, 'source'),
  destination: text(row, 'destination'),
  amount: number(row, 'amount'),
  sourceAfter: numberOrNull(row, 'source_after'),
  destinationAfter: numberOrNull(row, 'destination_after'),
});
