import type { Query, Report } from './types.ts';

const shownMax = 20;

const checks: Readonly<Record<string, string>> = {
  'approved by who asked': 'SELECT id, maker_id FROM approval WHERE checker_id = maker_id',
  'approved by who gains': `
    SELECT a.id, a.checker_id FROM approval a JOIN staff s ON s.id IN (a.maker_id, a.checker_id)
    WHERE a.beneficiary_hash IS NOT NULL AND s.phone_hash = a.beneficiary_hash`,
  'used without an answer': `
    SELECT id, status FROM approval WHERE (status = 'used' AND (checker_id IS NULL OR used_at IS NULL OR used_at < answered_at))
      OR (status = 'approved' AND checker_id IS NULL) OR (status <> 'used' AND used_at IS NOT NULL)`,
  'answered or used too late': `
    SELECT id, expires_at FROM approval WHERE answered_at >= expires_at OR used_at >= expires_at`,
  'cash of a shift that the books do not have': `
    SELECT l.id, l.amount_fen FROM shift_line l JOIN shift s ON s.id = l.shift_id
    LEFT JOIN ledger_transaction t ON t.id = l.id AND t.branch_id = s.branch_id
    LEFT JOIN ledger_posting p ON p.transaction_id = t.id
    GROUP BY l.id, l.amount_fen HAVING l.amount_fen <> COALESCE(SUM(
      CASE WHEN p.source LIKE 'sys:cash:%' THEN p.amount WHEN p.destination LIKE 'sys:cash:%' THEN -p.amount ELSE 0 END), 0)`,
  'shift ≠ its lines': `
    SELECT s.id, s.expected_fen, x.total FROM shift s LEFT JOIN (
      SELECT shift_id, SUM(amount_fen) AS total FROM shift_line GROUP BY shift_id
    ) x ON x.shift_id = s.id WHERE s.status = 'closed' AND s.expected_fen <> s.float_fen + COALESCE(x.total, 0)`,
};

/** Second persons, and the cash of shifts against the books; skipped where there are no such tables. */
export async function checkApprovals(query: Query, report: Report): Promise<void> {
  const isThere = await query('SELECT 1 FROM approval, shift LIMIT 1').then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  for (const [check, sql] of Object.entries(checks)) {
    for (const row of await query(`${sql} LIMIT ${String(shownMax)}`)) report(check, row);
  }
}
