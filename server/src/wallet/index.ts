export { BonusInstalment, TopUp, TopUpPlan } from './entities.ts';
export { creditTopUp } from './creditTopUp.ts';
export { finishRefund } from './finishRefund.ts';
export { refundHandlers } from './refundHandlers.ts';
export { releaseBonus } from './releaseBonus.ts';
export { refundTopUp } from './refundTopUp.ts';
export { releaseRefund } from './releaseRefund.ts';
export { topUp } from './topUp.ts';
export { topUpPlanHandlers } from './planHandlers.ts';
export { walletHandlers } from './handlers.ts';
export { presentWallet } from './present.ts';
export { topUpToRefund } from './topUpToRefund.ts';
export { isUnclaimed } from './unclaimed.ts';

// One wallet, several holders.
export { sharedAtTill, type TillWallet } from './shared/atTheTill.ts';
export { readCompany } from './shared/company.ts';
export { companyToShare, companyToTopUp } from './shared/companyAct.ts';
export { companyWalletHandlers } from './shared/companyHandlers.ts';
export { CompanyWallet, HolderSpend, WalletHolder, WalletInvite, WalletSpend } from './shared/entities.ts';
export { sharedWalletHandlers } from './shared/handlers.ts';
export { holderIdOf } from './shared/holderId.ts';
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
} from './shared/means.ts';
export {
  holdersBack,
  moveHolders,
  ownersOfMoves,
  readHolderMoves,
  rowsOfMoved,
  rowsOfMoves,
  type HolderMove,
  type MovedHolder,
} from './shared/moveHolders.ts';
export { pauseNewHolders, readSharing, rowsOfSharing, type Sharing } from './shared/pauseNewHolders.ts';
export { companiesById, heldBy, walletName } from './shared/queries.ts';
export { reasonWords } from './shared/usable.ts';
