import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import {
  amount,
  businessDate,
  count,
  createTable,
  id,
  instant,
  json,
  longText,
  nullable,
  primaryCount,
  primaryId,
  text,
} from '../platform/db/tables.ts';

/** Accounts, lots, transactions with their postings, the chain of batches, and the first answers to keys. New tables: locks nothing. */
export const ledger: Migration = {
  id: '0001-ledger',
  async up(runner) {
    await createBalances(runner);
    await createJournal(runner);
    await createTable(
      runner,
      'idempotency_record',
      { id: primaryId(191), input_hash: text(64), answer: nullable(longText()), writer: id(), seq: count(), at: instant() },
      { indices: { ix_idempotency_record_at: ['at'], ix_idempotency_record_batch: ['writer', 'seq'] } },
    );
  },
};

async function createBalances(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'ledger_owner', { id: primaryId() });
  await createTable(
    runner,
    'ledger_account',
    { id: primaryId(), available: amount() },
    { checks: { ck_ledger_account_available: 'available >= 0' } },
  );
  await createTable(
    runner,
    'ledger_lot',
    {
      account: primaryId(),
      lot: primaryId(),
      expires_on: nullable(businessDate()),
      merchant_id: nullable(id()),
      branch_id: nullable(id()),
      available: amount(),
    },
    { indices: { ix_ledger_lot_expiry: ['expires_on', 'account'] }, checks: { ck_ledger_lot_available: 'available >= 0' } },
  );
}

async function createJournal(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'ledger_batch', {
    writer: primaryId(),
    seq: primaryCount(),
    prev: text(64),
    hash: text(64),
    units: count(),
    committed_at: instant(),
  });
  await createTable(runner, 'ledger_transaction', transactionColumns(), {
    unique: { uq_ledger_transaction_reference: ['reference'], uq_ledger_transaction_place: ['writer', 'seq', 'n'] },
    indices: {
      ix_ledger_transaction_member: ['member_id', 'id'],
      ix_ledger_transaction_branch: ['branch_id', 'id'],
      ix_ledger_transaction_sale: ['sale_id'],
    },
  });
  await createTable(
    runner,
    'ledger_posting',
    {
      transaction_id: primaryId(),
      line: primaryCount(),
      source: id(),
      destination: id(),
      amount: amount(),
      source_after: nullable(amount()),
      destination_after: nullable(amount()),
    },
    { checks: { ck_ledger_posting_amount: 'amount > 0' } },
  );
  await createTable(runner, 'ledger_posting_lot', {
    transaction_id: primaryId(),
    line: primaryCount(),
    account: primaryId(),
    lot: primaryId(),
    amount: amount(),
  });
}

const transactionColumns = () => ({
  id: primaryId(),
  kind: text(16),
  reference: text(128),
  occurred_at: instant(),
  business_date: businessDate(),
  member_id: nullable(id()),
  branch_id: nullable(id()),
  staff_id: nullable(id()),
  sale_id: nullable(id()),
  reverses: nullable(id()),
  rule_refs: json(),
  writer: id(),
  seq: count(),
  n: count(),
  points_delta: nullable(amount()),
  points_after: nullable(amount()),
  wallet_delta: nullable(amount()),
  wallet_after: nullable(amount()),
});
