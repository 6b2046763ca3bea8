import type { Query, Report } from './types.ts';

const shownMax = 20;

/** What was set aside for each refund that is still on its way, by member. */
const onItsWay = `
  SELECT r.member_id, SUM(p.amount) AS total FROM pay_refund r
  JOIN ledger_transaction t ON t.kind = 'hold' AND SUBSTR(t.reference, 6) = r.id
  JOIN ledger_posting p ON p.transaction_id = t.id
  WHERE r.status IN ('held', 'asked', 'abnormal') GROUP BY r.member_id`;

/** Out of our hands: by WeChat, or at the till. */
const toThePayer = `(p.destination LIKE 'sys:wechat^_pay:%' ESCAPE '^' OR p.destination LIKE 'sys:cash:%'
        OR p.destination LIKE 'sys:card:%' OR p.destination LIKE 'sys:other:%')`;

const checks: Readonly<Record<string, string>> = {
  'top-up ≠ refunds': `
    SELECT u.id, u.refunded_fen, x.total FROM top_up u LEFT JOIN (
      SELECT purpose_id, SUM(amount_fen) AS total FROM pay_refund
      WHERE purpose = 'top_up' AND status <> 'closed' GROUP BY purpose_id
    ) x ON x.purpose_id = u.id WHERE u.refunded_fen <> COALESCE(x.total, 0)`,
  'refunded more than paid': 'SELECT id, refunded_fen FROM top_up WHERE refunded_fen > principal_fen',
  'held ≠ refunds on their way': `
    SELECT a.id, a.available, x.total FROM ledger_account a LEFT JOIN (${onItsWay}) x ON x.member_id = SUBSTR(a.id, 6)
    WHERE a.id LIKE 'held:%' AND a.available <> COALESCE(x.total, 0)`,
  'refund that succeeded ≠ postings': `
    SELECT r.id, r.amount_fen, x.total FROM pay_refund r LEFT JOIN (
      SELECT SUBSTR(t.reference, 8) AS refund_id, SUM(p.amount) AS total FROM ledger_transaction t
      JOIN ledger_posting p ON p.transaction_id = t.id AND ${toThePayer}
      WHERE t.kind = 'refund' GROUP BY t.reference
    ) x ON x.refund_id = r.id
    WHERE COALESCE(x.total, 0) <> CASE WHEN r.status = 'succeeded' THEN r.amount_fen ELSE 0 END`,
  'top-up given back another way than it was paid': `
    SELECT u.id, u.method, p.destination FROM top_up u
    JOIN pay_refund r ON r.purpose = 'top_up' AND r.purpose_id = u.id
    JOIN ledger_transaction t ON t.kind = 'refund' AND SUBSTR(t.reference, 1, 7) = 'refund:' AND SUBSTR(t.reference, 8) = r.id
    JOIN ledger_posting p ON p.transaction_id = t.id AND ${toThePayer}
    WHERE p.destination NOT LIKE CASE u.method WHEN 'wechat' THEN 'sys:wechat^_pay:%' WHEN 'card' THEN 'sys:card:%'
      WHEN 'other' THEN 'sys:other:%' ELSE 'sys:cash:%' END ESCAPE '^'`,
};

/** Refunds against top-ups and the books; skipped where there is no table of refunds. */
export async function checkRefunds(query: Query, report: Report): Promise<void> {
  const isThere = await query('SELECT 1 FROM pay_refund LIMIT 1').then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  for (const [check, sql] of Object.entries(checks)) {
    for (const row of await query(`${sql} LIMIT ${String(shownMax)}`)) report(check, row);
  }
}
