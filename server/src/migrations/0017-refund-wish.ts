import type { Migration } from '../platform/db/migration.ts';
import { addColumns, addIndex, instant, nullable, text } from '../platform/db/tables.ts';

/**
 * What a branch answers to a wish for a refund it does not fulfil, and a member's own requests for invoices by an index.
 * Moves no data. MariaDB adds both at once; SQLite copies the table of top-ups.
 */
export const refundWish: Migration = {
  id: '0017-refund-wish',
  async up(runner) {
    await addColumns(runner, 'top_up', {
      refund_declined_at: nullable(instant()),
      refund_decline_reason: nullable(text(80)),
    });
    await addIndex(runner, 'invoice_request', 'ix_invoice_request_member', ['member_id', 'id']);
  },
};
