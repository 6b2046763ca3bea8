import type { Migration } from '../platform/db/migration.ts';
import { count, createTable, id, instant, json, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Staff, where they work, their sessions, and what they did. New tables: locks nothing. */
export const staff: Migration = {
  id: '0003-staff',
  async up(runner) {
    await createTable(
      runner,
      'staff',
      {
        id: primaryId(),
        name: text(32),
        phone_hash: text(64),
        phone_sealed: text(128),
        role: text(16),
        status: text(10),
        password_hash: text(160),
        failed_sign_ins: count(),
        locked_until: nullable(instant()),
        created_at: instant(),
      },
      { unique: { uq_staff_phone: ['phone_hash'] } },
    );
    await createTable(
      runner,
      'staff_branch',
      { staff_id: primaryId(), branch_id: primaryId() },
      { indices: { ix_staff_branch_branch: ['branch_id'] } },
    );
    await createTable(
      runner,
      'staff_session',
      { id: primaryId(), staff_id: id(), created_at: instant(), expires_at: instant(), revoked_at: nullable(instant()) },
      { indices: { ix_staff_session_staff: ['staff_id'] } },
    );
    await createTable(
      runner,
      'audit_entry',
      {
        id: primaryId(),
        staff_id: nullable(id()),
        action: text(40),
        branch_id: nullable(id()),
        subject: nullable(id()),
        detail: json(),
        at: instant(),
      },
      { indices: { ix_audit_entry_branch: ['branch_id', 'id'], ix_audit_entry_staff: ['staff_id', 'id'] } },
    );
  },
};
