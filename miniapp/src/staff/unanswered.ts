import type { Input } from '../api/index.ts';
import { read } from '../lib/storage.ts';

/** Names a checkout under way, by staff and visit: another cashier on the same till must not repeat it as their own. */
export const checkoutSlot = (staffId: string, visitId: string): string => `${staffId}:${visitId}`;

/** A checkout that was sent and not answered: its key's slot, and exactly what was sent. */
export interface UnansweredSale {
  slot: string;
  input: Input<'sale.checkout'>;
}

/** A sale of this cashier whose answer never came, even if the app was closed since: it may have been taken. */
export function unansweredSale(staffId: string): UnansweredSale | undefined {
  const start = `sale.checkout:${staffId}:`;
  const [found] = Object.entries(read('pendingWrites') ?? {}).filter(([slot]) => slot.startsWith(start));
  if (!found) return undefined;
  const [slot, { input }] = found;
  return { slot: slot.slice('sale.checkout:'.length), input: input as unknown as Input<'sale.checkout'> };
}
