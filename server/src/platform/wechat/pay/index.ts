export type { PayAccount, PayPublicKey, SubMerchant } from './accounts.ts';
export { PayAccountsError, readPayAccounts } from './accountsFile.ts';
export { paymentDifferences, type PaymentDifference } from './differences.ts';
export { readFundFlowBill } from './fundFlowBill.ts';
export { openWeChatPay, type WeChatPayOptions } from './open.ts';
export { readTradeBill } from './tradeBill.ts';
export * from './types.ts';
