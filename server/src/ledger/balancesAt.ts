import type { Database } from '../platform/db/database.ts';

type Reader = Pick<Database, 'reader'>;

/** Books whose accounts hold members' money, as ranges of their names. */
const inWallet = `((pl.account >= 'principal:' AND pl.account < 'principal;') OR (pl.account >= 'bonus:' AND pl.account < 'bonus;'))`;
const upTo = 't.business_date <= ?';

/** What of members' money is owed by each merchant at the end of a business date, by the lots it lies in; in fen. */
export async function lotBalancesAt(
  { reader }: Reader,
  date: string,
): Promise<{ merchantId: string | null; book: 'principal' | 'bonus'; amount: number }[]> {
  const book = "CASE WHEN pl.account < 'c' THEN 'bonus' ELSE 'principal' END";
  const rows: { merchantId: string | null; book: 'principal' | 'bonus'; amount: number | string }[] = await reader.query(
    `SELECT l.merchant_id AS merchantId, ${book} AS book, SUM(pl.amount) AS amount
     FROM ledger_posting_lot pl
     JOIN ledger_transaction t ON t.id = pl.transaction_id
     JOIN ledger_lot l ON l.account = pl.account AND l.lot = pl.lot
     WHERE ${upTo} AND ${inWallet}
     GROUP BY l.merchant_id, ${book} ORDER BY l.merchant_id`,
    [date],
  );
  return rows.map(({ amount, ...rest }) => ({ ...rest, amount: Number(amount) }));
}

/** What was set aside for refunds at the end of a business date, by the branch of the top-up; in fen. */
export async function heldAt({ reader }: Reader, date: string): Promise<{ branchId: string | null; amount: number }[]> {
  const isIn = "p.destination >= 'held:' AND p.destination < 'held;'";
  const isOut = "p.source >= 'held:' AND p.source < 'held;'";
  const rows: { branchId: string | null; amount: number | string }[] = await reader.query(
    `SELECT t.branch_id AS branchId, SUM(CASE WHEN ${isIn} THEN p.amount ELSE -p.amount END) AS amount
     FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
     WHERE ${upTo} AND ((${isIn}) OR (${isOut}))
     GROUP BY t.branch_id`,
    [date],
  );
  return rows.map(({ branchId, amount }) => ({ branchId, amount: Number(amount) }));
}

/** Members whose wallet, principal and bonus together, held more than so much at the end of a business date; in fen. */
export async function walletsOver(
  { reader }: Reader,
  date: string,
  limit: number,
): Promise<{ memberId: string; amount: number }[]> {
  const member = "SUBSTR(pl.account, INSTR(pl.account, ':') + 1)";
  const rows: { memberId: string; amount: number | string }[] = await reader.query(
    `SELECT ${member} AS memberId, SUM(pl.amount) AS amount
     FROM ledger_posting_lot pl JOIN ledger_transaction t ON t.id = pl.transaction_id
     WHERE ${upTo} AND ${inWallet}
     GROUP BY ${member} HAVING SUM(pl.amount) > ?`,
    [date, limit],
  );
  return rows.map(({ memberId, amount }) => ({ memberId, amount: Number(amount) }));
}
