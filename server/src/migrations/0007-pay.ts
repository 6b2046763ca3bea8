import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import {
  addColumn,
  addIndex,
  amount,
  count,
  createTable,
  businessDate,
  flag,
  id,
  instant,
  json,
  nullable,
  primaryId,
  text,
  withDefault,
} from '../platform/db/tables.ts';

/**
 * Orders and refunds of WeChat Pay, plans of top-ups and their instalments. Top-ups no longer need a visit: on MariaDB a
 * change of the table's description only, on SQLite a copy of a small table.
 */
export const pay: Migration = {
  id: '0007-pay',
  async up(runner) {
    await createOrders(runner);
    await createRefunds(runner);
    await createPlans(runner);
    await runner.changeColumn('top_up', 'visit_id', await withoutNotNull(runner, 'top_up', 'visit_id'));
    await addColumn(runner, 'merchant', 'pay_mchid', nullable(text(32)));
    await addColumn(runner, 'top_up', 'plan_id', nullable(id()));
    await addColumn(runner, 'top_up', 'pay_order_id', nullable(id()));
    await addColumn(runner, 'top_up', 'points', withDefault(amount(), 0));
    await addColumn(runner, 'top_up', 'refunded_fen', withDefault(amount(), 0));
    await addColumn(runner, 'top_up', 'lapsed_fen', withDefault(amount(), 0));
    await addColumn(runner, 'top_up', 'refund_asked_at', nullable(instant()));
    await addColumn(runner, 'top_up', 'refund_reason', nullable(text(80)));
    await addIndex(runner, 'top_up', 'ix_top_up_branch', ['branch_id', 'id']);
    await addColumn(runner, 'member', 'wallet_frozen', withDefault(flag(), 0));
  },
};

async function withoutNotNull(runner: QueryRunner, table: string, column: string) {
  const found = (await runner.getTable(table))?.findColumnByName(column);
  if (found === undefined) throw new Error(`${table} has no ${column}`);
  const changed = found.clone();
  changed.isNullable = true;
  return changed;
}

async function createOrders(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'pay_order',
    {
      id: primaryId(),
      mchid: text(32),
      appid: text(32),
      way: text(10),
      purpose: text(10),
      purpose_id: id(),
      member_id: nullable(id()),
      open_key: nullable(text(80)),
      openid: nullable(text(64)),
      branch_id: id(),
      total_fen: amount(),
      description: text(127),
      terms: json(),
      status: text(10),
      prepay_id: nullable(text(64)),
      code_url: nullable(text(200)),
      transaction_id: nullable(text(32)),
      created_at: instant(),
      expires_at: instant(),
      prepaid_at: nullable(instant()),
      paid_at: nullable(instant()),
      credited_at: nullable(instant()),
      closed_at: nullable(instant()),
      next_check_at: nullable(instant()),
      checks: count(),
    },
    {
      unique: { uq_pay_order_transaction: ['transaction_id'], uq_pay_order_open: ['open_key'] },
      indices: {
        ix_pay_order_check: ['next_check_at'],
        ix_pay_order_member: ['member_id', 'id'],
        ix_pay_order_created: ['created_at'],
      },
    },
  );
  await createTable(
    runner,
    'pay_problem',
    {
      id: primaryId(80),
      mchid: text(32),
      out_trade_no: text(64),
      transaction_id: nullable(text(32)),
      kind: text(20),
      detail: text(200),
      amount_fen: amount(),
      at: instant(),
      resolved_at: nullable(instant()),
    },
    { indices: { ix_pay_problem_at: ['at'] } },
  );
}

const createRefunds = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'pay_refund',
    {
      id: primaryId(),
      order_id: nullable(id()),
      mchid: nullable(text(32)),
      member_id: nullable(id()),
      branch_id: id(),
      purpose: text(10),
      purpose_id: id(),
      amount_fen: amount(),
      total_fen: amount(),
      reason: text(80),
      staff_id: nullable(id()),
      terms: json(),
      status: text(10),
      refund_id: nullable(text(64)),
      created_at: instant(),
      asked_at: nullable(instant()),
      ended_at: nullable(instant()),
      next_check_at: nullable(instant()),
      checks: count(),
    },
    {
      indices: {
        ix_pay_refund_order: ['order_id', 'id'],
        ix_pay_refund_purpose: ['purpose_id', 'id'],
        ix_pay_refund_check: ['next_check_at'],
        ix_pay_refund_created: ['created_at'],
      },
    },
  );

async function createPlans(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'top_up_plan', {
    id: primaryId(),
    name: text(32),
    pay_fen: amount(),
    bonus_fen: amount(),
    instalments: count(),
    points: amount(),
    tier_level: nullable(count()),
    valid_from: businessDate(),
    valid_until: nullable(businessDate()),
    branch_ids: json(),
    first_time_only: flag(),
    per_member_max: nullable(count()),
    is_usual: flag(),
    status: text(10),
    created_at: instant(),
  });
  await createTable(
    runner,
    'bonus_instalment',
    {
      id: primaryId(),
      top_up_id: id(),
      member_id: id(),
      amount_fen: amount(),
      due_on: businessDate(),
      status: text(10),
    },
    { indices: { ix_bonus_instalment_due: ['due_on', 'status'], ix_bonus_instalment_top_up: ['top_up_id'] } },
  );
}
