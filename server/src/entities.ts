import { InvoiceRequest } from './finance/entities.ts';
import { ledgerEntities } from './ledger/entities.ts';
import { Member, MemberConsent, MemberDevice, MemberIdentity, MemberPhone, MemberSession } from './member/entities.ts';
import { Branch, Merchant, Setting } from './merchant/entities.ts';
import { OutboxMessage } from './outbox/entities.ts';
import { PayOrder, PayProblem, PayRefund } from './pay/entities.ts';
import { ProcessLease, SchemaMigration } from './platform/db/entities.ts';
import { ReconciliationDay, ReconciliationDifference } from './reconcile/entities.ts';
import { DaySpend, Sale, SaleConfirmation } from './sale/entities.ts';
import { AuditEntry, Staff, StaffBranch, StaffSession } from './staff/entities.ts';
import { Visit } from './visit/entities.ts';
import { BonusInstalment, TopUp, TopUpPlan } from './wallet/entities.ts';
import { ScheduleRun } from './worker/entities.ts';

/** Every entity class, by module. A class that is not here does not exist for the database. */
export const entities = [
  ...[SchemaMigration, ProcessLease],
  ...[OutboxMessage, ScheduleRun],
  ...ledgerEntities,
  ...[Merchant, Branch, Setting],
  ...[Staff, StaffBranch, StaffSession, AuditEntry],
  ...[Member, MemberIdentity, MemberPhone, MemberConsent, MemberSession, MemberDevice],
  ...[PayOrder, PayProblem, PayRefund],
  ...[Visit, TopUp, TopUpPlan, BonusInstalment],
  ...[Sale, DaySpend, SaleConfirmation],
  ...[InvoiceRequest, ReconciliationDay, ReconciliationDifference],
] as const;
