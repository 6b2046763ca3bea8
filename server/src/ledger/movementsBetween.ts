import type { Database } from '../platform/db/database.ts';

/** Money that moved between two books on a business date at a branch, summed; in fen. */
export interface DayMovement {
  businessDate: string;
  branchId: string | null;
  kind: string;
  /** Parts of the chart: `sys:cash`, `principal`. */
  sourceBook: string;
  destinationBook: string;
  amount: number;
}

/** `sys:cash:brn_1` → `sys:cash`, `principal:mem_1` → `principal`, in SQL both dialects know. */
const bookOf = (account: string): string =>
  `CASE WHEN ${account} LIKE 'sys:%' THEN
     CASE WHEN INSTR(SUBSTR(${account}, 5), ':') = 0 THEN ${account} ELSE SUBSTR(${account}, 1, 3 + INSTR(SUBSTR(${account}, 5), ':')) END
   ELSE SUBSTR(${account}, 1, INSTR(${account}, ':') - 1) END`;

/** Everything that moved from a business date to another (both inclusive), summed by day, branch, kind and books. */
export async function movementsBetween({ reader }: Pick<Database, 'reader'>, from: string, to: string): Promise<DayMovement[]> {
  const [source, destination] = [bookOf('p.source'), bookOf('p.destination')];
  const rows: (Omit<DayMovement, 'amount'> & { amount: number | string })[] = await reader.query(
    `SELECT t.business_date AS businessDate, t.branch_id AS branchId, t.kind AS kind,
       ${source} AS sourceBook, ${destination} AS destinationBook, SUM(p.amount) AS amount
     FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
     WHERE t.business_date >= ? AND t.business_date <= ?
     GROUP BY t.business_date, t.branch_id, t.kind, ${source}, ${destination}
     ORDER BY 1, 2, 3, 4, 5`,
    [from, to],
  );
  return rows.map(({ amount, ...rest }) => ({ ...rest, amount: Number(amount) }));
}
