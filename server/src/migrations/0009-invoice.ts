import type { Migration } from '../platform/db/migration.ts';
import { amount, createTable, id, instant, longText, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Members' wishes for invoices. A new table only. */
export const invoice: Migration = {
  id: '0009-invoice',
  async up(runner) {
    await createTable(
      runner,
      'invoice_request',
      {
        id: primaryId(),
        top_up_id: id(),
        member_id: id(),
        branch_id: id(),
        amount_fen: amount(),
        kind: text(10),
        facts_sealed: longText(),
        status: text(10),
        note: nullable(text(80)),
        asked_at: instant(),
        decided_at: nullable(instant()),
        staff_id: nullable(id()),
      },
      { indices: { ix_invoice_request_status: ['status', 'id'], ix_invoice_request_asked: ['asked_at'] } },
    );
  },
};
