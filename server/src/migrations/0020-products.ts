import type { Migration } from '../platform/db/migration.ts';
import {
  addColumn,
  addColumns,
  amount,
  businessDate,
  createTable,
  flag,
  id,
  instant,
  json,
  nullable,
  primaryId,
  text,
} from '../platform/db/tables.ts';

/**
 * Products, lines of a sale, baskets put aside. Moves no data: what was sold before has no lines. MariaDB adds the columns at
 * once; SQLite copies each of the two tables.
 */
export const products: Migration = {
  id: '0020-products',
  async up(runner) {
    await createTable(
      runner,
      'product',
      {
        id: primaryId(),
        code: nullable(text(32)),
        name: text(64),
        category: nullable(text(32)),
        brand: nullable(text(32)),
        unit: text(8),
        price_fen: amount(),
        by_weight: flag(),
        branch_ids: nullable(json()),
        status: text(4),
        created_at: instant(),
        changed_at: instant(),
      },
      { indices: { ix_product_status: ['status', 'id'] }, unique: { uq_product_code: ['code'] } },
    );
    await createTable(
      runner,
      'held_sale',
      {
        id: primaryId(),
        branch_id: id(),
        staff_id: id(),
        label: nullable(text(20)),
        basket: json(),
        amount_fen: amount(),
        status: text(8),
        taken_by: nullable(id()),
        business_date: businessDate(),
        held_at: instant(),
      },
      { indices: { ix_held_sale_branch: ['branch_id', 'business_date', 'status'] } },
    );
    await addColumns(runner, 'sale', { items: nullable(json()), items_back: nullable(json()) });
    await addColumn(runner, 'sale_refund', 'items', nullable(json()));
  },
};
