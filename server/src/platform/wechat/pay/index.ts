export type { PayAccount } from './accounts.ts';
export { PayAccountsError, readPayAccounts } from './accountsFile.ts';
export { paymentDifferences } from './differences.ts';
export { readFundFlowBill } from './fundFlowBill.ts';
export { openWeChatPay } from './open.ts';
export { readTradeBill } from './tradeBill.ts';
export * from './types.ts';
