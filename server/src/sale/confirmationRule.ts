import type { Programme } from '../merchant/index.ts';

interface Situation {
  caps: Programme['caps'];
  inContact: boolean;
  /** Fen the member spent today without confirming. */
  unconfirmedToday: number;
}

/**
 * Whether the member must agree on their own phone: above the cap of a sale, above the cap of the day, or above the
 * smaller cap of a day when the phone has been out of contact and the code might be a copy. Pure.
 */
export function needsConfirmation(spendFen: number, { caps, inContact, unconfirmedToday }: Situation): boolean {
  if (spendFen === 0) return false;
  const dayCap = inContact ? caps.unconfirmedDayFen : caps.unconfirmedDayOutOfContactFen;
  return spendFen > caps.unconfirmedSaleFen || unconfirmedToday + spendFen > dayCap;
}
