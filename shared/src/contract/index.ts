import type { OperationId } from '../routes.ts';
import type { Operation } from './kit.ts';
import { apiKeyContract } from './apiKey.ts';
import { approvalContract } from './approval.ts';
import { companyWalletContract } from './companyWallet.ts';
import { financeContract } from './finance.ts';
import { heldSaleContract } from './heldSale.ts';
import { identifyByPhoneContract } from './identifyByPhone.ts';
import { inboxContract } from './inbox.ts';
import { invoiceContract } from './invoice.ts';
import { lateSaleContract } from './lateSale.ts';
import { listExportContract } from './listExport.ts';
import { memberContract } from './member.ts';
import { memberCareContract, memberEndContract, memberMergeContract } from './memberCare.ts';
import { memberCounterContract } from './memberCounter.ts';
import { memberImportContract } from './memberImport.ts';
import { memberProfileContract } from './memberProfile.ts';
import { memberRecordContract } from './memberRecord.ts';
import { physicalCardContract } from './physicalCard.ts';
import { posContract } from './pos.ts';
import { productContract } from './product.ts';
import { programmeContract } from './programme.ts';
import { reconciliationContract } from './reconciliation.ts';
import { recoveryContract } from './recovery.ts';
import { refundContract } from './refund.ts';
import { reportContract } from './report.ts';
import { saleContract } from './sale.ts';
import { salePaymentContract } from './salePayment.ts';
import { saleRefundContract } from './saleRefund.ts';
import { sharedWalletContract } from './sharedWallet.ts';
import { sessionContract } from './session.ts';
import { shiftContract } from './shift.ts';
import { branchCareContract, logoContract, settingsContract } from './shop.ts';
import { branchContract, staffContract } from './staff.ts';
import { staffAccessContract } from './staffAccess.ts';
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
  ...memberCounterContract,
  ...physicalCardContract,
  ...memberProfileContract,
  ...inboxContract,
  ...branchContract,
  ...staffContract,
  ...staffAccessContract,
  ...apiKeyContract,
  ...approvalContract,
  ...shiftContract,
  ...productContract,
  ...saleContract,
  ...heldSaleContract,
  ...posContract,
  ...identifyByPhoneContract,
  ...salePaymentContract,
  ...lateSaleContract,
  ...saleRefundContract,
  ...walletContract,
  ...sharedWalletContract,
  ...companyWalletContract,
  ...refundContract,
  ...topUpPlanContract,
  ...financeContract,
  ...invoiceContract,
  ...reconciliationContract,
  ...memberRecordContract,
  ...memberCareContract,
  ...memberEndContract,
  ...memberMergeContract,
  ...recoveryContract,
  ...memberImportContract,
  ...reportContract,
  ...branchCareContract,
  ...settingsContract,
  ...logoContract,
  ...listExportContract,
});
/** The contract as a type: all that the mini program takes from it. */
export type Contract = typeof contract;
