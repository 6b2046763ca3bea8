/** Stored value as it is shown, in fen: the parts and their sum. */
export const presentWallet = (principalFen: number, bonusFen: number) => ({
  principalFen,
  bonusFen,
  totalFen: principalFen + bonusFen,
});
