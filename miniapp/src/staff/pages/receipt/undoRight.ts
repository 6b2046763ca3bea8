import type { Receipt } from '../../lastSale.ts';
import { mayDo, type Staff } from '../../session.ts';

/** True when nothing of the sale stands any more. */
export const isBack = ({ status }: Pick<Receipt, 'status'>): boolean => status === 'undone' || status === 'refunded';

/** Whether something of the sale can still go back, and this person may give it. */
export const mayRefund = ({ status, refundableFen }: Receipt, staff: Staff | undefined): boolean =>
  (status === 'paid' || status === 'partly_refunded') && refundableFen > 0 && mayDo(staff, 'sale.refund');

/** Whether the button is there: for the sale's own cashier, for a manager always. The server decides. */
export function mayUndo({ status, staffName }: Receipt, staff: Staff | undefined): boolean {
  if (!staff || status !== 'paid') return false;
  return mayDo(staff, 'sale.undoAny') || staffName === staff.name;
}

/**
 * Whether this person's time to undo it alone is over: then a second person is asked.
 * @param now server time, ms
 */
export const undoNeedsSecond = ({ undoUntil }: Receipt, staff: Staff | undefined, now: number): boolean =>
  !mayDo(staff, 'sale.undoAny') && now > Date.parse(undoUntil);
