import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { readTransactions } from '../../server/src/ledger/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { sqlitePlace, type Place } from '../../test/harness/place.ts';
import { burn, earn, spend, takeBack, topUp } from '../../test/support/ledgerCommands.ts';
import { openLedger, type LedgerPlace } from '../../test/support/ledgerPlace.ts';
import { auditLedger } from './index.ts';

const memberId = 'mem_audit';

const cardRow = (column: string, value: string) =>
  `INSERT INTO member (id, card_number, name, phone_sealed, phone_hash, phone_tail, status, visit_count, joined_on, joined_at, ${column})
   VALUES ('${memberId}', 'c', 'n', 's', 'h', '0000', 'frozen', 0, '2026-03-18', 0, ${value})`;

/** What somebody with a database client could do, and the check that must see it. */
const tampering: readonly [what: string, sql: string, check: string][] = [
  ['a balance raised', "UPDATE ledger_account SET available = available + 1 WHERE id LIKE 'principal:%'", 'balance ≠ postings'],
  [
    'a balance and its lot raised together',
    `UPDATE ledger_lot SET available = available + 1 WHERE account LIKE 'principal:%';
     UPDATE ledger_account SET available = available + (SELECT COUNT(*) FROM ledger_lot WHERE account = id)
     WHERE id LIKE 'principal:%'`,
    'lot ≠ lot lines',
  ],
  ['a lot emptied', "UPDATE ledger_lot SET available = 0 WHERE account LIKE 'points:%'", 'lots ≠ balance'],
  ['a lot line changed', 'UPDATE ledger_posting_lot SET amount = amount + 1 WHERE amount > 0', 'lot lines ≠ posting'],
  [
    'a posting changed with its balances',
    "UPDATE ledger_posting SET amount = amount + 1 WHERE destination LIKE 'points:%'",
    'hash does not match',
  ],
  [
    'a posting moved to another branch',
    "UPDATE ledger_posting SET destination = 'sys:sales:brn_other' WHERE destination LIKE 'sys:sales:%'",
    'hash does not match',
  ],
  ['a posting deleted', "DELETE FROM ledger_posting WHERE source LIKE 'sys:points_issued'", 'transaction without postings'],
  ['a transaction deleted', "DELETE FROM ledger_transaction WHERE kind = 'top_up'", 'posting without a transaction'],
  [
    'a transaction moved to another day',
    "UPDATE ledger_transaction SET business_date = '2026-02-28' WHERE kind = 'sale'",
    'hash does not match',
  ],
  [
    'a transaction given to another member',
    "UPDATE ledger_transaction SET member_id = 'mem_other' WHERE kind = 'earn'",
    'points delta ≠ postings',
  ],
  [
    'a history embellished',
    "UPDATE ledger_transaction SET wallet_after = wallet_after + 1 WHERE kind = 'sale'",
    'balances after do not join up',
  ],
  [
    'a balance after a line changed',
    "UPDATE ledger_posting SET source_after = source_after + 1 WHERE source LIKE 'bonus:%'",
    'balances after do not join up',
  ],
  ['a batch deleted', 'DELETE FROM ledger_batch WHERE seq = 2', 'gap in the chain'],
  ['a hash rewritten', 'UPDATE ledger_batch SET hash = prev WHERE seq = 1', 'chain broken'],
  [
    'a reversal pointed elsewhere',
    "UPDATE ledger_transaction SET reverses = 'ltx_none' WHERE kind = 'reverse'",
    'reversal that is not one',
  ],
  ['a first answer from nowhere', 'UPDATE idempotency_record SET seq = 999', 'first answer outside the chain'],
  ['an account made up', "INSERT INTO ledger_account VALUES ('points:mem_ghost', 5)", 'balance ≠ postings'],
  [
    'a sale made up',
    `INSERT INTO sale (id, number, status, visit_id, member_id, branch_id, staff_id, tier_name, amount_fen, lines, payable_fen,
       points_burned, points_earned, growth_earned, principal_fen, bonus_fen, rest_fen, unconfirmed_fen, wallet_after_fen,
       points_after, transactions, business_date, paid_at)
     VALUES ('sal_x', 'n', 'paid', 'v', 'm', 'b', 's', 't', 100, '[]', 100, 0, 0, 0, 100, 0, 0, 0, 0, 0, '[]', 'd', 0)`,
    'sale ≠ postings',
  ],
  [
    'a top-up made up',
    `INSERT INTO top_up (id, member_id, branch_id, method, principal_fen, bonus_fen, business_date, paid_at)
     VALUES ('top_x', 'm', 'b', 'cash', 100, 0, 'd', 0)`,
    'top-up ≠ lots filled',
  ],
  [
    'a refund made up',
    `INSERT INTO pay_refund (id, branch_id, purpose, purpose_id, amount_fen, total_fen, reason, terms, status, created_at, checks)
     VALUES ('rfd_x', 'b', 'top_up', 'top_x', 100, 100, 'r', '{}', 'succeeded', 0, 0)`,
    'refund that succeeded ≠ postings',
  ],
  [
    'a refund forgotten',
    `INSERT INTO top_up (id, member_id, branch_id, method, principal_fen, bonus_fen, business_date, paid_at, refunded_fen)
     VALUES ('top_x', 'm', 'b', 'cash', 100, 0, 'd', 0, 101)`,
    'top-up ≠ refunds',
  ],
  [
    'more refunded than paid',
    `INSERT INTO top_up (id, member_id, branch_id, method, principal_fen, bonus_fen, business_date, paid_at, refunded_fen)
     VALUES ('top_x', 'm', 'b', 'cash', 100, 0, 'd', 0, 101)`,
    'refunded more than paid',
  ],
  [
    'a top-up by card given back in cash',
    `INSERT INTO top_up (id, member_id, branch_id, method, principal_fen, bonus_fen, business_date, paid_at, refunded_fen)
     VALUES ('top_card', 'wal_x', 'brn_x', 'card', 700, 0, '2026-03-18', 0, 700);
     INSERT INTO pay_refund (id, branch_id, purpose, purpose_id, amount_fen, total_fen, reason, terms, status, created_at, checks)
     VALUES ('rfd_card', 'brn_x', 'top_up', 'top_card', 700, 700, '', '{}', 'succeeded', 0, 0);
     INSERT INTO ledger_transaction (id, kind, reference, occurred_at, business_date, rule_refs, writer, seq, n)
     VALUES ('ltx_card', 'refund', 'refund:rfd_card', 0, '2026-03-18', '[]', 'nobody', 1, 0);
     INSERT INTO ledger_posting (transaction_id, line, source, destination, amount)
     VALUES ('ltx_card', 0, 'held:wal_x', 'sys:cash:brn_x', 700)`,
    'top-up given back another way than it was paid',
  ],
  ['money on a card that was erased', cardRow('erased_at', '1'), 'stored value on a card that is nobody’s'],
  [
    'money on a card that became part of another',
    cardRow('merged_into', "'mem_other'"),
    'stored value on a card that is nobody’s',
  ],
  ['money set aside for no refund', "INSERT INTO ledger_account VALUES ('held:mem_ghost', 5)", 'held ≠ refunds on their way'],
];

describe('the audit of the ledger', () => {
  let place: Place;
  let ledger: LedgerPlace;

  beforeAll(async () => {
    place = await sqlitePlace();
    ledger = await openLedger(place);
    await ledger.committer.submit(topUp({ memberId, principalFen: 9_000, bonusFen: 1_000, key: 'a' }));
    const { transactionId } = await ledger.committer.submit(spend({ memberId, amountFen: 500, key: 'b' }));
    await ledger.committer.submit(earn({ memberId, points: 50, expiresOn: '2027-12-31', key: 'c' }));
    await ledger.committer.submit(burn({ memberId, points: 20, key: 'd' }));
    await ledger.committer.submit(
      takeBack({ memberId, key: 'e', originals: await readTransactions(ledger.db, { ids: [transactionId] }) }),
    );
    await ledger.committer.submit(spend({ memberId, amountFen: 700, key: 'f' }));
  });
  afterAll(async () => {
    await ledger.close();
    place.remove();
  });

  it('is green on books nobody touched', async () => {
    expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', transactions: 6, writers: 1, differences: [] });
  });

  it.each(tampering)('sees %s', async (_, sql, check) => {
    const result = await auditTampered(ledger, place, sql);
    expect(result.audit).toBe('red');
    expect(result.differences.map((difference) => difference.check)).toContain(check);
  });
});

/** Audits a copy of the books after `sql`. */
async function auditTampered(ledger: LedgerPlace, { dataDir }: Place, sql: string) {
  const file = join(dataDir, `${newId('cpy')}.sqlite`);
  await ledger.db.exclusive((connection) => connection.prepare('VACUUM INTO ?').run(file));
  const copy = new BetterSqlite3(file);
  try {
    copy.exec(sql);
    return await auditLedger((statement, values = []) =>
      Promise.resolve(copy.prepare(statement).all(...values) as Record<string, unknown>[]),
    );
  } finally {
    copy.close();
  }
}
