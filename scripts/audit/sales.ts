import type { Query, Report } from './types.ts';

const shownMax = 20;

const sumWhere = (condition: string) => `COALESCE(SUM(CASE WHEN ${condition} THEN p.amount ELSE 0 END), 0)`;

const isDebt = "p.source LIKE 'sys:points^_debt:%' ESCAPE '^'";

/** What the postings say a sale was, per sale. */
const posted = `
  SELECT t.sale_id,
    ${sumWhere("t.kind = 'sale' AND p.source LIKE 'principal:%'")} AS principal_fen,
    ${sumWhere("t.kind = 'sale' AND p.source LIKE 'bonus:%'")} AS bonus_fen,
    ${sumWhere("t.kind = 'sale' AND p.source LIKE 'sys:%'")} AS rest_fen,
    ${sumWhere("t.kind = 'sale' AND p.source LIKE 'points:%'")} AS points_burned,
    ${sumWhere(`t.kind = 'earn' AND (p.destination LIKE 'points:%' OR ${isDebt})`)} AS points_earned,
    ${sumWhere("t.kind = 'earn' AND p.destination LIKE 'growth:%'")} AS growth_earned,
    COUNT(DISTINCT CASE WHEN t.kind IN ('sale', 'earn') THEN t.id END) AS made,
    COUNT(DISTINCT CASE WHEN t.kind = 'reverse' THEN t.id END) AS undone
  FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id WHERE t.sale_id IS NOT NULL GROUP BY t.sale_id`;

const amounts = ['principal_fen', 'bonus_fen', 'rest_fen', 'points_burned', 'points_earned', 'growth_earned'];

const checks: Readonly<Record<string, readonly [table: string, sql: string]>> = {
  'sale ≠ postings': [
    'sale',
    `SELECT s.id, ${amounts.map((name) => `s.${name}, x.${name} AS posted_${name}`).join(', ')}
     FROM sale s LEFT JOIN (${posted}) x ON x.sale_id = s.id
     WHERE ${amounts.map((name) => `s.${name} <> COALESCE(x.${name}, 0)`).join(' OR ')}`,
  ],
  'sale does not add up': ['sale', 'SELECT id FROM sale WHERE principal_fen + bonus_fen + rest_fen <> payable_fen'],
  'sale undone ≠ reversed': [
    'sale',
    `SELECT s.id, s.status, x.made, x.undone FROM sale s LEFT JOIN (${posted}) x ON x.sale_id = s.id
     WHERE COALESCE(x.undone, 0) <> CASE WHEN s.status = 'undone' THEN COALESCE(x.made, 0) ELSE 0 END`,
  ],
  'sale paid ≠ its part by WeChat arrived': [
    'sale',
    `SELECT s.id, s.status, o.status AS paid FROM sale s JOIN pay_order o ON o.id = s.pay_order_id
     WHERE (s.status IN ('paid', 'partly_refunded', 'refunded') AND o.status <> 'credited')
       OR (s.status = 'awaiting' AND o.status NOT IN ('created', 'prepaid', 'paid'))`,
  ],
  'due by WeChat ≠ sales that await it and refunds that stand': [
    'pay_refund',
    `SELECT due.total, open.total AS awaited, back.total AS refunds FROM
       (SELECT COALESCE(SUM(CASE WHEN p.destination LIKE 'sys:wechat^_due:%' ESCAPE '^' THEN p.amount ELSE 0 END), 0)
          - COALESCE(SUM(CASE WHEN p.source LIKE 'sys:wechat^_due:%' ESCAPE '^' THEN p.amount ELSE 0 END), 0) AS total
        FROM ledger_posting p) due,
       (SELECT COALESCE(SUM(o.total_fen), 0) AS total FROM sale s JOIN pay_order o ON o.id = s.pay_order_id
        WHERE s.status = 'awaiting') open,
       (SELECT COALESCE(SUM(r.amount_fen), 0) AS total FROM pay_refund r LEFT JOIN top_up u ON u.id = r.purpose_id
        WHERE r.status <> 'succeeded' AND (r.purpose = 'sale' OR u.id IS NULL)) back
     WHERE due.total <> back.total - open.total`,
  ],
  'postings of no sale': [
    'sale',
    `SELECT t.id, t.sale_id FROM ledger_transaction t LEFT JOIN sale s ON s.id = t.sale_id
     WHERE t.sale_id IS NOT NULL AND s.id IS NULL`,
  ],
  'top-up ≠ lots filled': [
    'top_up',
    `SELECT u.id, u.principal_fen, u.bonus_fen, x.principal_fen AS posted_principal, x.bonus_fen AS posted_bonus
     FROM top_up u LEFT JOIN (
       SELECT l.lot, SUM(CASE WHEN l.account LIKE 'principal:%' THEN l.amount ELSE 0 END) AS principal_fen,
         SUM(CASE WHEN l.account LIKE 'bonus:%' THEN l.amount ELSE 0 END) AS bonus_fen
       FROM ledger_posting_lot l JOIN ledger_transaction t ON t.id = l.transaction_id WHERE t.kind IN ('top_up', 'import') GROUP BY l.lot
     ) x ON x.lot = u.id WHERE u.principal_fen <> COALESCE(x.principal_fen, 0) OR u.bonus_fen <> COALESCE(x.bonus_fen, 0)`,
  ],
};

/** Sales and top-ups against the books; skipped where their tables do not exist (an installation of the ledger alone). */
export async function checkSales(query: Query, report: Report): Promise<void> {
  for (const [check, [table, sql]] of Object.entries(checks)) {
    if (!(await exists(query, table))) continue;
    for (const row of await query(`${sql} LIMIT ${String(shownMax)}`)) report(check, row);
  }
}

const exists = (query: Query, table: string): Promise<boolean> =>
  query(`SELECT 1 FROM ${table} LIMIT 1`).then(
    () => true,
    () => false,
  );
