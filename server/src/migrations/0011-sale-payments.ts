import type { Migration } from '../platform/db/migration.ts';
import { addColumns, addIndex, allowNull, id, instant, json, nullable, text } from '../platform/db/tables.ts';

/**
 * A sale paid by several ways, by WeChat after the checkout, and without a member. Moves no data: sales of 0.1.0 keep their
 * one way to pay. MariaDB adds the columns at once and copies the table for those that may be null from now on, during
 * which sales wait; SQLite copies the table twice.
 */
export const salePayments: Migration = {
  id: '0011-sale-payments',
  async up(runner) {
    await addColumns(runner, 'sale', {
      payments: nullable(json()),
      pay_order_id: nullable(id()),
      claim_hash: nullable(text(64)),
      claimed_at: nullable(instant()),
    });
    await allowNull(runner, 'sale', ['visit_id', 'member_id', 'rest_method']);
    await addIndex(runner, 'sale', 'uq_sale_claim', ['claim_hash'], true);
  },
};
