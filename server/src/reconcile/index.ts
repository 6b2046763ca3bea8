export { ReconciliationDay, ReconciliationDifference } from './entities.ts';
export { reconcileDue } from './daily.ts';
export { reconciliationHandlers } from './handlers.ts';
export { reconcileBill } from './reconcileBill.ts';
