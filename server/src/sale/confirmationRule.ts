import type { Programme } from '../merchant/index.ts';

interface Situation {
  caps: Programme['caps'];
  inContact: boolean;
  /** Fen the member spent today without confirming. */
  unconfirmedToday: number;
  /** What of it is stored value, and from how much of that on this member wants to be asked; null: as the shop has it. */
  walletFen: number;
  ownFromFen: number | null;
}

/**
 * Whether the member must agree on their own phone: above the cap of a sale, above the cap of the day, above the
 * smaller cap of a day when the phone has been out of contact and the code might be a copy, or because the member wished to
 * be asked. A wish only ever makes it stricter. Pure.
 */
export function needsConfirmation(spendFen: number, situation: Situation): boolean {
  if (spendFen === 0) return false;
  const { caps, inContact, unconfirmedToday, walletFen, ownFromFen } = situation;
  if (ownFromFen !== null && walletFen > 0 && walletFen >= ownFromFen) return true;
  const dayCap = inContact ? caps.unconfirmedDayFen : caps.unconfirmedDayOutOfContactFen;
  return spendFen > caps.unconfirmedSaleFen || unconfirmedToday + spendFen > dayCap;
}
