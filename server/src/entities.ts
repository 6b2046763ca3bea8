import { IdempotencyRecord, LedgerAccount, LedgerBatch, LedgerLot, LedgerOwner } from './ledger/entities.ts';
import { LedgerPosting, LedgerPostingLot, LedgerTransaction } from './ledger/entities.ts';
import { Member, MemberConsent, MemberDevice, MemberIdentity, MemberPhone, MemberSession } from './member/entities.ts';
import { Branch, Merchant, Setting } from './merchant/entities.ts';
import { OutboxMessage } from './outbox/entities.ts';
import { ProcessLease, SchemaMigration } from './platform/db/entities.ts';
import { DaySpend, Sale, SaleConfirmation } from './sale/entities.ts';
import { AuditEntry, Staff, StaffBranch, StaffSession } from './staff/entities.ts';
import { Visit } from './visit/entities.ts';
import { TopUp } from './wallet/entities.ts';
import { ScheduleRun } from './worker/entities.ts';

/** Every entity class, by module. A class that is not here does not exist for the database. */
export const entities = [
  ...[SchemaMigration, ProcessLease],
  ...[OutboxMessage, ScheduleRun],
  ...[LedgerOwner, LedgerAccount, LedgerLot, LedgerBatch, LedgerTransaction, LedgerPosting, LedgerPostingLot, IdempotencyRecord],
  ...[Merchant, Branch, Setting],
  ...[Staff, StaffBranch, StaffSession, AuditEntry],
  ...[Member, MemberIdentity, MemberPhone, MemberConsent, MemberSession, MemberDevice],
  ...[Visit, TopUp],
  ...[Sale, DaySpend, SaleConfirmation],
] as const;
