import { EventSubscriber, type EntitySubscriberInterface } from 'typeorm';

/** Tables that only `ledger/commit` writes: what decides about money is changed under its owner's lock or not at all. */
export const committedTables: ReadonlySet<string> = new Set([
  'ledger_owner',
  'ledger_account',
  'ledger_lot',
  'ledger_batch',
  'ledger_transaction',
  'ledger_posting',
  'ledger_posting_lot',
  'idempotency_record',
  'member',
  'member_identity',
  'member_phone',
  'member_profile',
  'sale',
  'late_sale',
  'sale_refund',
  'product',
  'held_sale',
  'top_up',
  'bonus_instalment',
  'pay_order',
  'pay_refund',
  'day_spend',
  'invoice_request',
  'approval',
  'staff_tally',
  'staff_lock',
  'shift',
  'shift_drawer',
  'shift_line',
  'company_wallet',
  'wallet_holder',
  'wallet_invite',
  'holder_spend',
  'wallet_spend',
  'member_merge',
  'member_import_row',
  'misuse_report',
  'recovery',
]);

/** Records of keys are forgotten after a week, baskets put aside after their day; these deletions decide nothing. */
const forgettable: ReadonlySet<string> = new Set(['idempotency_record', 'held_sale']);

const changeOf =
  /^\s*(?:insert\s+(?:or\s+\w+\s+|ignore\s+)?into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+[`"]?(\w+)/i;

/** The table a statement changes; undefined for a read. */
export const changedTable = (sql: string): string | undefined => changeOf.exec(sql)?.[1];

/**
 * Refuses an ordinary write to a committed table before it reaches the database, whichever way it was made: entity
 * manager, query builder or plain SQL. A subscriber of the data source that writes.
 */
@EventSubscriber()
export class CommittedTablesGuard implements EntitySubscriberInterface {
  /** Throws Error: a fault of ours. */
  beforeQuery({ query }: { query: string }): void {
    const table = changedTable(query);
    if (table === undefined || !committedTables.has(table)) return;
    if (!forgettable.has(table) || !/^\s*delete\b/i.test(query)) {
      throw new Error(`${table} is written by ledger/commit only: return the row from a unit's decide()`);
    }
  }
}
