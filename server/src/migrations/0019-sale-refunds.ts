import type { Migration } from '../platform/db/migration.ts';
import {
  addColumns,
  amount,
  businessDate,
  createTable,
  id,
  instant,
  json,
  nullable,
  primaryId,
  text,
  widen,
  withDefault,
} from '../platform/db/tables.ts';

/**
 * Refunds of sales, whole and in part. Moves no data: what was sold before has had no refund. MariaDB adds the columns and
 * widens the status at once; SQLite copies the table twice.
 */
export const saleRefunds: Migration = {
  id: '0019-sale-refunds',
  async up(runner) {
    await widen(runner, 'sale', 'status', 16);
    await addColumns(runner, 'sale', { refunded_fen: withDefault(amount(), 0), refunded: nullable(json()) });
    await createTable(
      runner,
      'sale_refund',
      {
        id: primaryId(),
        sale_id: id(),
        member_id: nullable(id()),
        branch_id: id(),
        staff_id: id(),
        amount_fen: amount(),
        refunded_fen: amount(),
        parts: json(),
        points_owed: amount(),
        reason: text(60),
        business_date: businessDate(),
        created_at: instant(),
      },
      { indices: { ix_sale_refund_sale: ['sale_id', 'id'] } },
    );
  },
};
