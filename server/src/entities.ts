import { Approval } from './approval/entities.ts';
import { InvoiceRequest } from './finance/entities.ts';
import { InboxMessage, MisuseReport } from './inbox/entities.ts';
import { ledgerEntities } from './ledger/entities.ts';
import { Member, MemberConsent, MemberDevice, MemberIdentity, MemberPhone, MemberSession } from './member/entities.ts';
import { Branch, Merchant, Setting } from './merchant/entities.ts';
import { MemberMerge, MemberNote, MemberTag } from './office/entities.ts';
import { OutboxMessage } from './outbox/entities.ts';
import { PayOrder, PayProblem, PayRefund } from './pay/entities.ts';
import { ProcessLease, SchemaMigration } from './platform/db/entities.ts';
import { ReconciliationDay, ReconciliationDifference } from './reconcile/entities.ts';
import { DailyRollup, MemberBranch, MemberDay, MemberSummary, OwedDay, RollupMark, TierDay } from './report/entities.ts';
import { DaySpend, LateSale, Sale, SaleConfirmation, SaleRefund } from './sale/entities.ts';
import { Shift, ShiftDrawer, ShiftLine } from './shift/entities.ts';
import { ApiKey } from './staff/apiKeys/entities.ts';
import {
  AuditEntry,
  Staff,
  StaffBranch,
  StaffCode,
  StaffLock,
  StaffPin,
  StaffSession,
  StaffTally,
  StaffWechat,
} from './staff/entities.ts';
import { Visit } from './visit/entities.ts';
import { BonusInstalment, TopUp, TopUpPlan } from './wallet/entities.ts';
import { CompanyWallet, HolderSpend, WalletHolder, WalletInvite, WalletSpend } from './wallet/shared/entities.ts';
import { ScheduleRun } from './worker/entities.ts';

/** Every entity class, by module. A class that is not here does not exist for the database. */
export const entities = [
  ...[SchemaMigration, ProcessLease],
  ...[OutboxMessage, ScheduleRun],
  ...ledgerEntities,
  ...[Merchant, Branch, Setting],
  ...[Staff, StaffBranch, StaffSession, StaffCode, StaffPin, StaffWechat, StaffTally, StaffLock, ApiKey, AuditEntry],
  ...[Approval, Shift, ShiftDrawer, ShiftLine],
  ...[Member, MemberIdentity, MemberPhone, MemberConsent, MemberSession, MemberDevice],
  ...[PayOrder, PayProblem, PayRefund],
  ...[Visit, TopUp, TopUpPlan, BonusInstalment],
  ...[CompanyWallet, WalletHolder, WalletInvite, HolderSpend, WalletSpend],
  ...[Sale, LateSale, SaleRefund, DaySpend, SaleConfirmation],
  ...[InboxMessage, MisuseReport],
  ...[DailyRollup, MemberDay, MemberBranch, MemberSummary, TierDay, OwedDay, RollupMark],
  ...[MemberTag, MemberNote, MemberMerge],
  ...[InvoiceRequest, ReconciliationDay, ReconciliationDifference],
] as const;
