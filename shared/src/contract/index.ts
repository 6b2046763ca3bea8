import type { OperationId } from '../routes.ts';
import type { Operation } from './kit.ts';
import { financeContract } from './finance.ts';
import { invoiceContract } from './invoice.ts';
import { memberContract } from './member.ts';
import { programmeContract } from './programme.ts';
import { reconciliationContract } from './reconciliation.ts';
import { refundContract } from './refund.ts';
import { saleContract } from './sale.ts';
import { sessionContract } from './session.ts';
import { branchContract, staffContract } from './staff.ts';
import { topUpPlanContract } from './topUpPlan.ts';
import { walletContract } from './wallet.ts';

/** Both ways: every route has its schemas, and every schema its route. */
const complete = <const C extends Record<OperationId, Operation>>(all: C & Record<Exclude<keyof C, OperationId>, never>): C =>
  all;

/** Every operation: who may call it, what goes in, what comes out, which errors a caller must handle. */
export const contract = complete({
  ...programmeContract,
  ...sessionContract,
  ...memberContract,
  ...branchContract,
  ...staffContract,
  ...saleContract,
  ...walletContract,
  ...refundContract,
  ...topUpPlanContract,
  ...financeContract,
  ...invoiceContract,
  ...reconciliationContract,
});
/** The contract as a type: all that the mini program takes from it. */
export type Contract = typeof contract;
