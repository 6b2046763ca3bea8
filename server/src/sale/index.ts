export { DaySpend, Sale, SaleConfirmation } from './entities.ts';
export { checkout, checkoutUnit, type CheckedOut, type Checkout } from './checkout.ts';
export { quote } from './quote.ts';
export { openConfirmation, saleOfVisit } from './queries.ts';
export { saleHandlers } from './handlers.ts';
