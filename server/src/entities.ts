import { Approval } from './approval/entities.ts';
import { InvoiceRequest } from './finance/entities.ts';
import { MemberImport, MemberImportChunk, MemberImportPart, MemberImportProblem, MemberImportRow } from './import/entities.ts';
import { InboxMessage, MisuseReport } from './inbox/entities.ts';
import { ledgerEntities } from './ledger/entities.ts';
import { Member, MemberConsent, MemberDevice, MemberIdentity, MemberPhone, MemberSession } from './member/entities.ts';
import { MemberPreference, MemberProfile } from './member/profile/entities.ts';
import { AgreementText, Branch, LogoPart, Merchant, Setting } from './merchant/entities.ts';
import { MemberMerge, MemberNote, MemberTag } from './office/entities.ts';
import { Recovery } from './office/recovery/entities.ts';
import { OutboxMessage } from './outbox/entities.ts';
import { PayOrder, PayProblem, PayRefund } from './pay/entities.ts';
import { CardBatch, PhysicalCard } from './physicalCard/entities.ts';
import { ProcessLease, SchemaMigration } from './platform/db/entities.ts';
import { Product } from './product/entities.ts';
import { ReconciliationDay, ReconciliationDifference } from './reconcile/entities.ts';
import {
  DailyRollup,
  MemberBranch,
  MemberDay,
  MemberHandDay,
  MemberSummary,
  OwedDay,
  RollupMark,
  TierDay,
} from './report/entities.ts';
import { HeldSale } from './sale/held/entities.ts';
import { DaySpend, LateSale, Sale, SaleConfirmation, SaleRefund } from './sale/entities.ts';
import { Shift, ShiftDrawer, ShiftLine } from './shift/entities.ts';
import { ApiCall, ApiKey } from './staff/apiKeys/entities.ts';
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
import { Visit, VisitRequest } from './visit/entities.ts';
import { BonusInstalment, TopUp, TopUpPlan } from './wallet/entities.ts';
import { CompanyWallet, HolderSpend, WalletHolder, WalletInvite, WalletSpend } from './wallet/shared/entities.ts';
import { ScheduleRun } from './worker/entities.ts';

/** Every entity class, by module. A class that is not here does not exist for the database. */
export const entities = [
  ...[SchemaMigration, ProcessLease],
  ...[OutboxMessage, ScheduleRun],
  ...ledgerEntities,
  ...[Merchant, Branch, Setting, AgreementText, LogoPart],
  ...[Staff, StaffBranch, StaffSession, StaffCode, StaffPin, StaffWechat, StaffTally, StaffLock, ApiKey, ApiCall, AuditEntry],
  ...[Approval, Shift, ShiftDrawer, ShiftLine],
  ...[Member, MemberIdentity, MemberPhone, MemberConsent, MemberSession, MemberDevice],
  ...[MemberProfile, MemberPreference],
  ...[CardBatch, PhysicalCard],
  ...[PayOrder, PayProblem, PayRefund],
  ...[Visit, VisitRequest],
  ...[TopUp, TopUpPlan, BonusInstalment],
  ...[CompanyWallet, WalletHolder, WalletInvite, HolderSpend, WalletSpend],
  ...[Product, HeldSale],
  ...[Sale, LateSale, SaleRefund, DaySpend, SaleConfirmation],
  ...[InboxMessage, MisuseReport],
  ...[DailyRollup, MemberDay, MemberHandDay, MemberBranch, MemberSummary, TierDay, OwedDay, RollupMark],
  ...[MemberTag, MemberNote, MemberMerge, Recovery],
  ...[MemberImport, MemberImportPart, MemberImportChunk, MemberImportProblem, MemberImportRow],
  ...[InvoiceRequest, ReconciliationDay, ReconciliationDifference],
] as const;
