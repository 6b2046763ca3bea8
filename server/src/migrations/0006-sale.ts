import type { Migration } from '../platform/db/migration.ts';
import { amount, businessDate, createTable, id, instant, json, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Sales, the day's counter of unconfirmed spending, and questions to the member's phone. New tables: locks nothing. */
export const sale: Migration = {
  id: '0006-sale',
  async up(runner) {
    await createTable(runner, 'sale', saleColumns(), {
      unique: { uq_sale_visit: ['visit_id'] },
      indices: {
        ix_sale_branch_day: ['branch_id', 'business_date', 'status'],
        ix_sale_branch: ['branch_id', 'id'],
        ix_sale_member: ['member_id', 'id'],
      },
    });
    await createTable(runner, 'day_spend', { id: primaryId(), unconfirmed_fen: amount() });
    await createTable(
      runner,
      'sale_confirmation',
      {
        id: primaryId(),
        visit_id: id(),
        member_id: id(),
        branch_id: id(),
        staff_id: id(),
        quote_hash: text(64),
        payable_fen: amount(),
        wallet_fen: amount(),
        points_burned: amount(),
        rest_fen: amount(),
        status: text(10),
        created_at: instant(),
        expires_at: instant(),
      },
      { indices: { ix_sale_confirmation_member: ['member_id', 'id'] } },
    );
  },
};

const saleColumns = () => ({
  id: primaryId(),
  number: text(24),
  status: text(10),
  visit_id: id(),
  member_id: id(),
  branch_id: id(),
  staff_id: id(),
  tier_name: text(32),
  amount_fen: amount(),
  lines: json(),
  payable_fen: amount(),
  points_burned: amount(),
  points_earned: amount(),
  growth_earned: amount(),
  principal_fen: amount(),
  bonus_fen: amount(),
  rest_fen: amount(),
  unconfirmed_fen: amount(),
  rest_method: text(10),
  wallet_after_fen: amount(),
  points_after: amount(),
  transactions: json(),
  business_date: businessDate(),
  paid_at: instant(),
  undone_at: nullable(instant()),
  undone_by: nullable(id()),
});
