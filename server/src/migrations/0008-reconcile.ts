import type { Migration } from '../platform/db/migration.ts';
import {
  amount,
  businessDate,
  count,
  createTable,
  flag,
  id,
  instant,
  json,
  nullable,
  primaryId,
  text,
} from '../platform/db/tables.ts';

/** Days compared with WeChat's bills, and where they differ. New tables only. */
export const reconcile: Migration = {
  id: '0008-reconcile',
  async up(runner) {
    await createTable(runner, 'reconciliation_day', {
      id: primaryId(),
      mchid: text(32),
      date: businessDate(),
      status: text(10),
      bill_rows: count(),
      matched: count(),
      counts: json(),
      actions: count(),
      bill_paid_fen: amount(),
      bill_refund_fen: amount(),
      ours_paid_fen: amount(),
      ours_refund_fen: amount(),
      ledger_paid_fen: amount(),
      ledger_refund_fen: amount(),
      fee_milli_fen: amount(),
      sha1: nullable(text(40)),
      problem: nullable(text(40)),
      ran_at: instant(),
      staff_id: nullable(id()),
    });
    await createTable(
      runner,
      'reconciliation_difference',
      {
        id: primaryId(),
        day_id: id(),
        kind: text(20),
        what: text(10),
        detail: text(40),
        needs_action: flag(),
        out_trade_no: text(64),
        out_refund_no: nullable(text(64)),
        transaction_id: nullable(text(32)),
        bill_fen: nullable(amount()),
        ours_fen: nullable(amount()),
        ledger_fen: nullable(amount()),
      },
      { indices: { ix_reconciliation_difference_day: ['day_id', 'id'] } },
    );
  },
};
