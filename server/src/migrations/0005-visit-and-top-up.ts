import type { Migration } from '../platform/db/migration.ts';
import { amount, businessDate, createTable, flag, id, instant, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Members recognised at a till, and money paid into stored value. New tables: locks nothing. */
export const visitAndTopUp: Migration = {
  id: '0005-visit-and-top-up',
  async up(runner) {
    await createTable(
      runner,
      'visit',
      {
        id: primaryId(),
        member_id: id(),
        branch_id: id(),
        staff_id: id(),
        device_id: nullable(id()),
        code_hash: nullable(text(64)),
        earn_only: flag(),
        in_contact: flag(),
        identified_at: instant(),
        expires_at: instant(),
      },
      { indices: { ix_visit_member: ['member_id', 'id'] }, unique: { uq_visit_code: ['code_hash'] } },
    );
    await createTable(
      runner,
      'top_up',
      {
        id: primaryId(),
        visit_id: id(),
        member_id: id(),
        branch_id: id(),
        staff_id: nullable(id()),
        method: text(10),
        principal_fen: amount(),
        bonus_fen: amount(),
        business_date: businessDate(),
        paid_at: instant(),
      },
      { unique: { uq_top_up_visit: ['visit_id'] }, indices: { ix_top_up_member: ['member_id', 'id'] } },
    );
  },
};
