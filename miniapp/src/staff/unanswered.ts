import type { Input } from '../api/index.ts';
import { read } from '../lib/storage.ts';

const operation = 'sale.checkout:';

/** Names a checkout under way, by staff and visit: another cashier on the same till must not repeat it as their own. */
export const checkoutSlot = (staffId: string, visitId: string): string => `${staffId}:${visitId}`;

/** A checkout that was sent and not answered: its key's slot, and exactly what was sent. */
export interface UnansweredSale {
  slot: string;
  input: Input<'sale.checkout'>;
}

/** A sale of this cashier whose answer never came, even if the app was closed since: it may have been taken. */
export function unansweredSale(staffId: string): UnansweredSale | undefined {
  return unanswered((slot) => slot.startsWith(`${staffId}:`));
}

/**
 * The same of a colleague who was at this till before: only they may ask under its key, so whoever is here now is told to look
 * among the last sales before taking it once more.
 */
export function unansweredOfOther(staffId: string): UnansweredSale | undefined {
  return unanswered((slot) => !slot.startsWith(`${staffId}:`));
}

function unanswered(isWanted: (slot: string) => boolean): UnansweredSale | undefined {
  const found = Object.entries(read('pendingWrites') ?? {}).find(
    ([slot]) => slot.startsWith(operation) && isWanted(slot.slice(operation.length)),
  );
  if (!found) return undefined;
  const [slot, { input }] = found;
  return { slot: slot.slice(operation.length), input: input as unknown as Input<'sale.checkout'> };
}
