export { csvText, plainYuan } from './csv.ts';
export { InvoiceRequest } from './entities.ts';
export { financeHandlers } from './handlers.ts';
export { invoiceHandlers } from './invoiceHandlers.ts';
export { readFeeRates } from './settings.ts';
// The arithmetic of pages to come, held to worked figures already.
export { settleBetween, settlePool } from './crossBranch.ts';
export { revenueOf, splitPrice } from './pointsLiability.ts';
