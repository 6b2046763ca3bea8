import BetterSqlite3 from 'better-sqlite3';
import { checkApprovals } from './approvals.ts';
import type { Query } from './types.ts';

/** The tables as far as the checks look, with one of each that is right. */
const right = `
  CREATE TABLE approval (id, status, maker_id, checker_id, beneficiary_hash, answered_at, used_at, expires_at);
  CREATE TABLE staff (id, phone_hash);
  CREATE TABLE shift (id, branch_id, status, float_fen, expected_fen);
  CREATE TABLE shift_line (id, shift_id, amount_fen);
  CREATE TABLE ledger_transaction (id, branch_id);
  CREATE TABLE ledger_posting (transaction_id, source, destination, amount);
  INSERT INTO staff VALUES ('stf_1', 'one'), ('stf_2', 'two');
  INSERT INTO approval VALUES ('apr_1', 'used', 'stf_1', 'stf_2', 'three', 10, 20, 30), ('apr_2', 'waiting', 'stf_1', NULL, NULL, NULL, NULL, 30);
  INSERT INTO shift VALUES ('shf_1', 'brn_1', 'closed', 100, 160);
  INSERT INTO ledger_transaction VALUES ('ltx_1', 'brn_1'), ('ltx_2', 'brn_1');
  INSERT INTO ledger_posting VALUES ('ltx_1', 'sys:cash:brn_1', 'sys:sales:brn_1', 90), ('ltx_2', 'sys:sales:brn_1', 'sys:cash:brn_1', 30);
  INSERT INTO shift_line VALUES ('ltx_1', 'shf_1', 90), ('ltx_2', 'shf_1', -30);`;

async function found(tampering: string): Promise<string[]> {
  const database = new BetterSqlite3(':memory:');
  database.exec(right + tampering);
  const query: Query = (sql) => Promise.resolve(database.prepare(sql).all() as Record<string, unknown>[]);
  const checks: string[] = [];
  await checkApprovals(query, (check) => checks.push(check));
  database.close();
  return checks;
}

describe('the audit of second persons and shifts', () => {
  it('is green where both are right', async () => {
    expect(await found('')).toEqual([]);
  });

  it.each([
    ['somebody approved their own wish', "UPDATE approval SET checker_id = 'stf_1' WHERE id = 'apr_1'", 'approved by who asked'],
    ['somebody approved money for themself', "UPDATE staff SET phone_hash = 'three' WHERE id = 'stf_2'", 'approved by who gains'],
    [
      'something was used unanswered',
      "UPDATE approval SET status = 'used', used_at = 1 WHERE id = 'apr_2'",
      'used without an answer',
    ],
    ['something was used too late', 'UPDATE approval SET used_at = 30 WHERE id = 1 OR used_at = 20', 'answered or used too late'],
    [
      'a line says other than the books',
      'UPDATE ledger_posting SET amount = 91 WHERE amount = 90',
      'cash of a shift that the books do not have',
    ],
    ['a line was taken out', "DELETE FROM shift_line WHERE id = 'ltx_2'", 'shift ≠ its lines'],
  ])('sees that %s', async (_what, sql, check) => {
    expect(await found(sql)).toEqual([check]);
  });
});
