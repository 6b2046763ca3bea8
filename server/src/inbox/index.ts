export { InboxMessage, MisuseReport } from './entities.ts';
export { inboxHandlers } from './handlers.ts';
export { countTold } from './messages.ts';
export {
  countMisuse,
  forgetMessages,
  tellOfDevice,
  tellOfRefund,
  tellOfRefundDeclined,
  tellOfSale,
  tellOfTopUp,
  tellOfTopUpRefund,
  tellOfUndo,
} from './subscribers.ts';
export { endReportedCodes } from './reportMisuse.ts';
export { tell } from './tell.ts';
export { tellOfEnding } from './tellOfEnding.ts';
export { tellOfTier } from './tellOfTier.ts';
