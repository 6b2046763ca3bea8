/** The door to the ledger: accounts, units, the committer, and the pure rules of lots, splits and reversals. */
export { accountNow, accounts, type AccountId, type MoneyBook } from './chart.ts';
export { committedTables, CommittedTablesGuard } from './committed.ts';
export { createCommitter } from './commit/committer.ts';
export type { Fault } from './commit/store.ts';
export { LedgerTransaction, ledgerEntities } from './entities.ts';
export { forgetOldRecords } from './forget.ts';
export { heldAt, lotBalancesAt, walletsOver } from './balancesAt.ts';
export { accountMovementsSince, type AccountMovement } from './cashMovements.ts';
export { movedOut } from './moved.ts';
export { movementsBetween, type DayMovement } from './movementsBetween.ts';
export { drawFromLots, inSpendingOrder, isOver } from './lots.ts';
export {
  endingLots,
  expiredLots,
  readBalances,
  readLotOrigins,
  readLots,
  readOver,
  readTransactions,
  soonestLot,
  type StoredShare,
  type StoredTransaction,
} from './queries.ts';
export { refilled, type Refill } from './refill.ts';
export { accountsOfReversal, referencesOfReversal, reverse } from './reverse.ts';
export { splitSpend } from './split.ts';
export {
  noEffects,
  untouched,
  type Claim,
  type Committer,
  type Effects,
  type LedgerDraft,
  type LotOrigin,
  type LotShare,
  type Once,
  type OpenLot,
  type PostingDraft,
  type RowChange,
  type RowInsert,
  type RowRef,
  type Unit,
  type View,
} from './unit.ts';
