import type { Database } from '../platform/db/database.ts';
import type { AccountId } from './chart.ts';

/** What a ledger transaction moved through one account: above zero out of it into the books, as cash taken is. */
export interface AccountMovement {
  transactionId: string;
  staffId: string | null;
  saleId: string | null;
  occurredAt: number;
  amountFen: number;
}

const pageSize = 500;
/** A transaction has its place in the order of ids when it is made, and its time when it was asked for: never far apart. */
const slackMs = 10 * 60_000;

type Row = Record<'transactionId' | 'staffId' | 'saleId', string> & Record<'occurredAt' | 'amountFen', number | string>;

/** What moved through an account of a branch since an instant, newest first. Reads the branch's newest transactions until they are older. */
export async function accountMovementsSince(
  { reader }: Pick<Database, 'reader'>,
  { account, branchId, since }: { account: AccountId; branchId: string; since: number },
): Promise<AccountMovement[]> {
  const found: AccountMovement[] = [];
  let before = '~';
  for (;;) {
    const newest: Record<'id' | 'at', string | number>[] = await reader.query(
      'SELECT id, occurred_at AS at FROM ledger_transaction WHERE branch_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
      [branchId, before, pageSize],
    );
    const [first, last] = [newest.at(0), newest.at(-1)];
    if (first === undefined || last === undefined) return found;
    const rows: Row[] = await reader.query(
      `SELECT t.id AS transactionId, t.staff_id AS staffId, t.sale_id AS saleId, t.occurred_at AS occurredAt,
         SUM(CASE WHEN p.source = ? THEN p.amount ELSE -p.amount END) AS amountFen
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
       WHERE t.branch_id = ? AND t.id <= ? AND t.id >= ? AND t.occurred_at >= ? AND (p.source = ? OR p.destination = ?)
       GROUP BY t.id, t.staff_id, t.sale_id, t.occurred_at ORDER BY t.id DESC`,
      [account, branchId, first.id, last.id, since, account, account],
    );
    found.push(...rows.map((row) => ({ ...row, occurredAt: Number(row.occurredAt), amountFen: Number(row.amountFen) })));
    if (newest.length < pageSize || newest.every(({ at }) => Number(at) < since - slackMs)) return found;
    before = String(last.id);
  }
}
