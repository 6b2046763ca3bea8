import { noEffects, untouched, type Unit } from '../ledger/index.ts';

/**
 * Freezes a member's stored value by their own wish, or frees it: from then on no sale takes any of it, while earning,
 * topping up and refunds go on. Doing it twice is doing it once.
 */
export const setFrozen = (memberId: string, frozen: boolean): Unit<{ frozen: boolean }> => ({
  ...untouched,
  owners: [memberId],
  rows: [['member', memberId]],
  decide: () => ({
    ...noEffects,
    updates: [{ entity: 'member', id: memberId, patch: { walletFrozen: frozen } }],
    answer: { frozen },
  }),
});
