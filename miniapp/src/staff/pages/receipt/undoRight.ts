import type { Receipt } from '../../lastSale.ts';
import { mayDo, type Staff } from '../../session.ts';

/** True when nothing of the sale stands any more. */
export const isBack = ({ status }: Pick<Receipt, 'status'>): boolean => status === 'undone' || status === 'refunded';

/** Whether something of the sale can still go back, and this person may give it. */
export const mayRefund = ({ status, refundableFen }: Receipt, staff: Staff | undefined): boolean =>
  (status === 'paid' || status === 'partly_refunded') && refundableFen > 0 && mayDo(staff, 'sale.refund');

/**
 * Whether the button is there: for the sale's own cashier while the window is open, for a manager always. The server decides.
 * @param now server time, ms
 */
export function mayUndo({ status, staffName, undoUntil }: Receipt, staff: Staff | undefined, now: number): boolean {
  if (!staff || status !== 'paid') return false;
  if (mayDo(staff, 'sale.undoAny')) return true;
  return staffName === staff.name && now <= Date.parse(undoUntil);
}
