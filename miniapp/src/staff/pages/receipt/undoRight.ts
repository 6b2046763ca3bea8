import type { Receipt } from '../../lastSale.ts';
import { mayDo, type Staff } from '../../session.ts';

/**
 * Whether the button is there: for the sale's own cashier while the window is open, for a manager always. The server decides.
 * @param now server time, ms
 */
export function mayUndo({ status, staffName, undoUntil }: Receipt, staff: Staff | undefined, now: number): boolean {
  if (!staff || status === 'undone') return false;
  if (mayDo(staff, 'sale.undoAny')) return true;
  return staffName === staff.name && now <= Date.parse(undoUntil);
}
