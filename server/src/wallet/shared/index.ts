/** One wallet, several holders: what the till, the card and finance take from here. */
export { sharedAtTill, type TillWallet } from './atTheTill.ts';
export { readCompany } from './company.ts';
export { companyToShare, companyToTopUp } from './companyAct.ts';
export { companyWalletHandlers } from './companyHandlers.ts';
export { CompanyWallet, HolderSpend, WalletHolder, WalletInvite, WalletSpend, type HolderLimits } from './entities.ts';
export { sharedWalletHandlers } from './handlers.ts';
export { holderIdOf } from './holderId.ts';
export {
  lockedMeans,
  readMeans,
  requireWalletOpen,
  sharedRefundChanges,
  sharedRows,
  sharedUndoChanges,
  sharedUndoRows,
  spendChanges,
  walletAccounts,
  type SharedMeans,
  type SharedUse,
} from './means.ts';
export {
  holdersBack,
  moveHolders,
  ownersOfMoves,
  readHolderMoves,
  rowsOfMoved,
  rowsOfMoves,
  type HolderMove,
  type MovedHolder,
} from './moveHolders.ts';
export { companiesById, heldBy, walletName } from './queries.ts';
export { reasonWords, type LimitReason } from './usable.ts';
