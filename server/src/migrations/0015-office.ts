import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import {
  addColumns,
  addIndex,
  amount,
  businessDate,
  count,
  createTable,
  id,
  instant,
  json,
  nullable,
  primaryCount,
  primaryId,
  text,
} from '../platform/db/tables.ts';

/**
 * Roll-ups of the books by day, branch and member; what staff write about members; merged and erased cards; indices that
 * lists of members are narrowed by. SQLite copies the member table once; MariaDB adds the rest beside the running shop.
 */
export const office: Migration = {
  id: '0015-office',
  async up(runner) {
    await createRollups(runner);
    await createSummaries(runner);
    await createCare(runner);
    await addColumns(runner, 'member', { erased_at: nullable(instant()), merged_into: nullable(id()) });
    await addIndex(runner, 'member', 'ix_member_joined', ['joined_on', 'home_branch_id']);
    await addIndex(runner, 'member', 'ix_member_phone_tail', ['phone_tail', 'id']);
    await addIndex(runner, 'member', 'ix_member_name', ['name']);
    await addIndex(runner, 'member_consent', 'ix_member_consent_version', ['version', 'at']);
    await addIndex(runner, 'sale', 'ix_sale_number', ['number']);
    await addIndex(runner, 'audit_entry', 'ix_audit_entry_subject', ['subject', 'id']);
  },
};

async function createRollups(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'rollup_mark', { writer: primaryId(), seq: count(), at: instant() });
  await createTable(
    runner,
    'daily_rollup',
    {
      branch_id: primaryId(),
      business_date: { ...businessDate(), isPrimary: true },
      member_sale_count: count(),
      member_sale_fen: amount(),
      walk_in_sale_count: count(),
      walk_in_sale_fen: amount(),
      active_members: count(),
      returning_members: count(),
      points_given: amount(),
      points_used: amount(),
      points_expired: amount(),
      points_adjusted: amount(),
      principal_in_fen: amount(),
      bonus_in_fen: amount(),
      principal_out_fen: amount(),
      bonus_out_fen: amount(),
      refunded_fen: amount(),
    },
    { indices: { ix_daily_rollup_date: ['business_date'] } },
  );
  await createTable(runner, 'tier_day', {
    branch_id: primaryId(),
    business_date: { ...businessDate(), isPrimary: true },
    level: primaryCount(),
    members: count(),
  });
  await createTable(runner, 'owed_day', {
    business_date: { ...businessDate(), isPrimary: true },
    principal_fen: amount(),
    bonus_fen: amount(),
    points: amount(),
    at: instant(),
  });
}

async function createSummaries(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'member_day',
    {
      member_id: primaryId(),
      business_date: { ...businessDate(), isPrimary: true },
      branch_id: primaryId(),
      visits: count(),
      spent_fen: amount(),
    },
    { indices: { ix_member_day_date: ['business_date', 'branch_id', 'member_id'] } },
  );
  await createTable(
    runner,
    'member_branch',
    { branch_id: primaryId(), member_id: primaryId(), last_on: businessDate() },
    { indices: { ix_member_branch_member: ['member_id'] } },
  );
  await createTable(
    runner,
    'member_summary',
    {
      id: primaryId(),
      points: amount(),
      wallet_fen: amount(),
      bonus_fen: amount(),
      growth: amount(),
      spent_fen: amount(),
      first_visit_on: nullable(businessDate()),
      last_visit_on: nullable(businessDate()),
    },
    {
      indices: {
        ix_member_summary_points: ['points', 'id'],
        ix_member_summary_wallet: ['wallet_fen', 'id'],
        ix_member_summary_growth: ['growth', 'id'],
        ix_member_summary_visit: ['last_visit_on', 'id'],
      },
    },
  );
}

async function createCare(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'member_tag',
    { member_id: primaryId(), tag: primaryId(16), staff_id: id(), at: instant() },
    { indices: { ix_member_tag_tag: ['tag', 'member_id'] } },
  );
  await createTable(
    runner,
    'member_note',
    { id: primaryId(), member_id: id(), staff_id: id(), text: text(200), at: instant() },
    { indices: { ix_member_note_member: ['member_id', 'id'] } },
  );
  await createTable(
    runner,
    'member_merge',
    {
      id: primaryId(),
      from_id: id(),
      into_id: id(),
      status: text(10),
      facts: json(),
      staff_id: id(),
      at: instant(),
      undone_at: nullable(instant()),
    },
    { indices: { ix_member_merge_from: ['from_id'] } },
  );
}
