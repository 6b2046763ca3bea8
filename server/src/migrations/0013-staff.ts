import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import { amount, count, createTable, id, instant, json, nullable, primaryId, text } from '../platform/db/tables.ts';

/**
 * One-time codes of invitations, PINs, bound WeChats; what each member of staff did per day and hour, and whom it locked;
 * approvals by a second person. New tables: locks nothing.
 */
export const staffCare: Migration = {
  id: '0013-staff',
  async up(runner) {
    await createTable(runner, 'staff_code', {
      id: primaryId(),
      purpose: text(10),
      staff_id: nullable(id()),
      name: nullable(text(32)),
      phone_hash: text(64),
      phone_sealed: text(128),
      role: nullable(text(16)),
      branch_ids: json(),
      created_by: id(),
      created_at: instant(),
      expires_at: instant(),
      used_at: nullable(instant()),
    });
    await createTable(runner, 'staff_pin', {
      id: primaryId(),
      pin_hash: text(160),
      failed: count(),
      locked_until: nullable(instant()),
      set_at: instant(),
    });
    await createTable(
      runner,
      'staff_wechat',
      { id: primaryId(), staff_id: id(), bound_at: instant() },
      { unique: { uq_staff_wechat_staff: ['staff_id'] } },
    );
    await createCare(runner);
  },
};

/** What each did per day and hour, whom it locked, and approvals. */
async function createCare(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'staff_tally', {
    id: primaryId(),
    staff_id: id(),
    act: text(16),
    period: text(13),
    times: count(),
    amount_fen: amount(),
  });
  await createTable(
    runner,
    'staff_lock',
    {
      id: primaryId(),
      staff_id: id(),
      act: text(16),
      branch_id: id(),
      locked_at: instant(),
      lifted_at: nullable(instant()),
      lifted_by: nullable(id()),
    },
    { indices: { ix_staff_lock_staff: ['staff_id'] } },
  );
  await createTable(
    runner,
    'approval',
    {
      id: primaryId(),
      kind: text(20),
      status: text(10),
      maker_id: id(),
      branch_id: id(),
      subject: id(),
      member_id: nullable(id()),
      beneficiary_hash: nullable(text(64)),
      amount_fen: nullable(amount()),
      input_hash: text(64),
      reason: text(60),
      asked_at: instant(),
      expires_at: instant(),
      checker_id: nullable(id()),
      answered_at: nullable(instant()),
      note: nullable(text(60)),
      used_at: nullable(instant()),
    },
    { indices: { ix_approval_branch: ['branch_id', 'id'], ix_approval_status: ['status', 'id'] } },
  );
}
