import type { Query, Report } from './types.ts';

/** Most rows shown of one check; one is enough to be red. */
const shownMax = 20;

const isLotted = (column: string) => `(${column} LIKE 'points:%' OR ${column} LIKE 'principal:%' OR ${column} LIKE 'bonus:%')`;
const keepsBalance = (column: string) => `(${column} NOT LIKE 'sys:%' OR ${column} LIKE 'sys:points^_debt:%' ESCAPE '^')`;

/** Every movement of an account with its sign. */
const movements = `
  SELECT destination AS account, amount FROM ledger_posting
  UNION ALL SELECT source, -amount FROM ledger_posting`;

/** Each finds rows that must not exist. One SQL for both dialects. */
const checks: Readonly<Record<string, string>> = {
  'balance ≠ postings': `
    SELECT a.id, a.available, COALESCE(m.total, 0) AS posted FROM ledger_account a
    LEFT JOIN (SELECT account, SUM(amount) AS total FROM (${movements}) x GROUP BY account) m ON m.account = a.id
    WHERE a.available <> COALESCE(m.total, 0)`,
  'posted account without a balance': `
    SELECT DISTINCT x.account FROM (${movements}) x LEFT JOIN ledger_account a ON a.id = x.account
    WHERE a.id IS NULL AND ${keepsBalance('x.account')}`,
  'balance below zero': 'SELECT id, available FROM ledger_account WHERE available < 0',
  'lots ≠ balance': `
    SELECT a.id, a.available, COALESCE(l.total, 0) AS lots FROM ledger_account a
    LEFT JOIN (SELECT account, SUM(available) AS total FROM ledger_lot GROUP BY account) l ON l.account = a.id
    WHERE ${isLotted('a.id')} AND a.available <> COALESCE(l.total, 0)`,
  'lot ≠ lot lines': `
    SELECT l.account, l.lot, l.available, COALESCE(s.total, 0) AS moved FROM ledger_lot l
    LEFT JOIN (SELECT account, lot, SUM(amount) AS total FROM ledger_posting_lot GROUP BY account, lot) s
      ON s.account = l.account AND s.lot = l.lot
    WHERE l.available <> COALESCE(s.total, 0)`,
  'lot below zero': 'SELECT account, lot, available FROM ledger_lot WHERE available < 0',
  'lot without an account': `
    SELECT l.account, l.lot FROM ledger_lot l LEFT JOIN ledger_account a ON a.id = l.account WHERE a.id IS NULL`,
  'lot line without a lot': `
    SELECT p.transaction_id, p.account, p.lot FROM ledger_posting_lot p
    LEFT JOIN ledger_lot l ON l.account = p.account AND l.lot = p.lot WHERE l.account IS NULL`,
  'lot lines ≠ posting': `
    SELECT p.transaction_id, p.line, p.amount, s.drawn, s.filled FROM ledger_posting p
    LEFT JOIN (
      SELECT transaction_id, line, SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS drawn,
        SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS filled
      FROM ledger_posting_lot GROUP BY transaction_id, line
    ) s ON s.transaction_id = p.transaction_id AND s.line = p.line
    WHERE COALESCE(s.drawn, 0) <> CASE WHEN ${isLotted('p.source')} THEN p.amount ELSE 0 END
      OR COALESCE(s.filled, 0) <> CASE WHEN ${isLotted('p.destination')} THEN p.amount ELSE 0 END`,
  'lot line without its posting': `
    SELECT l.transaction_id, l.line, l.account FROM ledger_posting_lot l
    LEFT JOIN ledger_posting p ON p.transaction_id = l.transaction_id AND p.line = l.line
      AND ((l.amount < 0 AND p.source = l.account) OR (l.amount > 0 AND p.destination = l.account))
    WHERE p.transaction_id IS NULL`,
  'posting without a transaction': `
    SELECT p.transaction_id, p.line FROM ledger_posting p
    LEFT JOIN ledger_transaction t ON t.id = p.transaction_id WHERE t.id IS NULL`,
  'transaction without postings': `
    SELECT t.id FROM ledger_transaction t LEFT JOIN ledger_posting p ON p.transaction_id = t.id WHERE p.transaction_id IS NULL`,
  'transaction outside the chain': `
    SELECT t.id, t.writer, t.seq FROM ledger_transaction t
    LEFT JOIN ledger_batch b ON b.writer = t.writer AND b.seq = t.seq WHERE b.writer IS NULL`,
  'first answer outside the chain': `
    SELECT r.writer, r.seq FROM idempotency_record r
    LEFT JOIN ledger_batch b ON b.writer = r.writer AND b.seq = r.seq WHERE b.writer IS NULL`,
  'more first answers than units': `
    SELECT b.writer, b.seq, b.units, COUNT(*) AS answers FROM ledger_batch b
    JOIN idempotency_record r ON r.writer = b.writer AND r.seq = b.seq
    GROUP BY b.writer, b.seq, b.units HAVING COUNT(*) > b.units`,
  'reversal that is not one': `
    SELECT r.id, r.reverses FROM ledger_transaction r LEFT JOIN ledger_transaction o ON o.id = r.reverses
    WHERE (r.kind = 'reverse' AND (o.id IS NULL OR o.kind = 'reverse')) OR (r.kind <> 'reverse' AND r.reverses IS NOT NULL)`,
  'reversed twice': `SELECT reverses FROM ledger_transaction WHERE reverses IS NOT NULL GROUP BY reverses HAVING COUNT(*) > 1`,
  'reversal ≠ original': `
    SELECT r.id, r.reverses, r.total, o.total AS original FROM
      (SELECT t.id, t.reverses, SUM(p.amount) AS total FROM ledger_transaction t
        JOIN ledger_posting p ON p.transaction_id = t.id WHERE t.reverses IS NOT NULL GROUP BY t.id, t.reverses) r
      JOIN (SELECT transaction_id, SUM(amount) AS total FROM ledger_posting GROUP BY transaction_id) o
        ON o.transaction_id = r.reverses
    WHERE r.total <> o.total`,
};

/** Balances, lots, lot lines and postings against each other, and nothing without its other half. */
export async function checkBalances(query: Query, report: Report): Promise<void> {
  for (const [check, sql] of Object.entries(checks)) {
    for (const row of await query(`${sql} LIMIT ${String(shownMax)}`)) report(check, row);
  }
}
