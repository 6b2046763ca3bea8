import type { RowChange, RowInsert, RowRef, View } from '../ledger/index.ts';
import type { Programme } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { capsOf, countAct, tallyRows, type CountedAct } from '../staff/index.ts';
import type { Payment } from './splitRest.ts';

/** What is taken outside us and lies in no drawer: nobody counts it here, and yet it earns. */
const isUnseen = ({ method }: Pick<Payment, 'method'>): boolean => method === 'card' || method === 'other';

/**
 * What counts a person's sales whose money nobody can count here. Nothing for an owner, nor for a till system: its sales are
 * in books of its own.
 */
export function unseenBy(
  programme: Pick<Programme, 'staffCaps'>,
  { staffId, role }: Pick<StaffCaller, 'staffId' | 'role'>,
  { payments, now }: { payments: readonly Pick<Payment, 'method'>[]; now: number },
): CountedAct | undefined {
  const isCounted = (role === 'cashier' || role === 'manager') && payments.some(isUnseen);
  return isCounted ? { staffId, act: 'earn', caps: capsOf(programme, role, 'earn'), now } : undefined;
}

/** Whom a unit locks to count such a sale; nobody where there is nothing to count. */
export const unseenOwners = (counted: CountedAct | undefined): readonly string[] =>
  counted === undefined ? [] : [counted.staffId];
/** The rows to go with `unseenOwners`. */
export const unseenRows = (counted: CountedAct | undefined): readonly RowRef[] =>
  counted === undefined ? [] : tallyRows(counted);

/** Counts one more such sale, on locked truth. Throws `staff_cap_reached`. */
export function countUnseen(
  view: View,
  counted: CountedAct | undefined,
  payments: readonly Payment[],
): { inserts: readonly RowInsert[]; updates: readonly RowChange[] } {
  const fen = payments.filter(isUnseen).reduce((sum, { amountFen }) => sum + amountFen, 0);
  return counted === undefined || fen === 0 ? { inserts: [], updates: [] } : countAct(view, counted, fen);
}
