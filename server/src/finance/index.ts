export { settleBetween, settlePool, type BranchFlow, type SpentElsewhere } from './crossBranch.ts';
export { csvText, plainYuan } from './csv.ts';
export { InvoiceRequest } from './entities.ts';
export { financeHandlers } from './handlers.ts';
export { invoiceHandlers } from './invoiceHandlers.ts';
export { revenueOf, splitPrice, type PointsSale, type PoolUse } from './pointsLiability.ts';
export { FinanceSettings, readFeeRates, readFinanceSettings } from './settings.ts';
