export { BonusInstalment, TopUp, TopUpPlan } from './entities.ts';
export { creditTopUp } from './creditTopUp.ts';
export { finishRefund } from './finishRefund.ts';
export { refundHandlers } from './refundHandlers.ts';
export { releaseBonus } from './releaseBonus.ts';
export { refundTopUp } from './refundTopUp.ts';
export { releaseRefund } from './releaseRefund.ts';
export { TopUpTerms } from './terms.ts';
export { topUp, type TopUpFacts } from './topUp.ts';
export { topUpPlanHandlers } from './planHandlers.ts';
export { walletHandlers } from './handlers.ts';
export {
  companiesById,
  companyToShare,
  companyToTopUp,
  companyWalletHandlers,
  CompanyWallet,
  heldBy,
  holderIdOf,
  HolderSpend,
  lockedMeans,
  readCompany,
  readMeans,
  reasonWords,
  requireWalletOpen,
  sharedAtTill,
  sharedRefundChanges,
  sharedRows,
  sharedUndoChanges,
  sharedUndoRows,
  sharedWalletHandlers,
  spendChanges,
  walletAccounts,
  walletName,
  WalletHolder,
  WalletInvite,
  WalletSpend,
  type HolderLimits,
  type LimitReason,
  type SharedMeans,
  type SharedUse,
  type TillWallet,
  holdersBack,
  moveHolders,
  ownersOfMoves,
  readHolderMoves,
  rowsOfMoved,
  rowsOfMoves,
  type HolderMove,
  type MovedHolder,
} from './shared/index.ts';
export { presentWallet } from './present.ts';
export { topUpToRefund } from './topUpToRefund.ts';
