export { ReconciliationDay, ReconciliationDifference } from './entities.ts';
export type { DifferenceKind } from './finding.ts';
export { reconcileDue } from './daily.ts';
export { reconciliationHandlers } from './handlers.ts';
export { reconcileBill } from './reconcileBill.ts';
export type { ReconcileNeeds } from './reconcileDay.ts';
