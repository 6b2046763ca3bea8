/**
 * What this phone saw of the pay sheet. It chooses words and nothing else: whether money has moved is for the shop to say,
 * for a phone may be closed, cut off or wrong.
 */
export type PayOutcome = 'paid' | 'cancelled' | 'unknown';
