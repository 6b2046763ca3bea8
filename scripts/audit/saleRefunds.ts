import type { Query, Report } from './types.ts';

const shownMax = 20;

const sumWhere = (condition: string) => `COALESCE(SUM(CASE WHEN ${condition} THEN p.amount ELSE 0 END), 0)`;

/** What the postings say a refund was; its reference, and that of its part from somebody else's wallet, end with its id. */
const posted = `
  SELECT SUBSTR(t.reference, INSTR(t.reference, ':') + 1) AS refund_id,
    ${sumWhere("p.source LIKE 'sys:sales:%'")} AS money_fen,
    ${sumWhere("p.source LIKE 'sys:sales:%' AND p.destination LIKE 'sys:wechat^_due:%' ESCAPE '^'")} AS wechat_fen,
    ${sumWhere("p.destination LIKE 'sys:points^_debt:%' ESCAPE '^'")} AS points_owed
  FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
  WHERE t.reference LIKE 'sale^_refund%:%' ESCAPE '^'
  GROUP BY SUBSTR(t.reference, INSTR(t.reference, ':') + 1)`;

const refunded =
  'SELECT sale_id, SUM(amount_fen) AS amount_fen, SUM(refunded_fen) AS refunded_fen FROM sale_refund GROUP BY sale_id';

const checks: Readonly<Record<string, string>> = {
  'sale ≠ its refunds': `
    SELECT s.id, s.status, s.refunded_fen, x.refunded_fen AS refunds FROM sale s LEFT JOIN (${refunded}) x ON x.sale_id = s.id
    WHERE s.refunded_fen <> COALESCE(x.refunded_fen, 0)
      OR (x.sale_id IS NOT NULL) <> (s.status IN ('partly_refunded', 'refunded'))
      OR (s.status = 'refunded' AND s.refunded_fen <> s.payable_fen)`,
  'sale refunded for more than was paid': `
    SELECT s.id, s.amount_fen, s.payable_fen, s.refunded_fen, x.amount_fen AS refunds
    FROM sale s LEFT JOIN (${refunded}) x ON x.sale_id = s.id
    WHERE s.refunded_fen > s.payable_fen OR x.amount_fen > s.amount_fen`,
  'refund of a sale ≠ postings': `
    SELECT r.id, r.refunded_fen, r.points_owed, x.money_fen, x.points_owed AS posted_owed
    FROM sale_refund r LEFT JOIN (${posted}) x ON x.refund_id = r.id
    WHERE r.refunded_fen <> COALESCE(x.money_fen, 0) OR r.points_owed <> COALESCE(x.points_owed, 0)`,
  'refund of a sale ≠ what WeChat is asked for': `
    SELECT r.id, x.wechat_fen, w.amount_fen FROM sale_refund r
    LEFT JOIN (${posted}) x ON x.refund_id = r.id LEFT JOIN pay_refund w ON w.id = r.id
    WHERE COALESCE(x.wechat_fen, 0) <> COALESCE(w.amount_fen, 0)`,
};

/** Refunds of sales against the sales, the books, and what WeChat is asked for; skipped where there is no table of them. */
export async function checkSaleRefunds(query: Query, report: Report): Promise<void> {
  const isThere = await query('SELECT 1 FROM sale_refund LIMIT 1').then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  for (const [check, sql] of Object.entries(checks)) {
    for (const row of await query(`${sql} LIMIT ${String(shownMax)}`)) report(check, row);
  }
}
