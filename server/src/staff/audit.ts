import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids.ts';
import type { RowInsert } from '../ledger/index.ts';
import { AuditEntry } from './entities.ts';

/**
 * One line of the trail. `staffId` is null where nobody was named; `detail` holds ids, sums, choices and the
 * reason somebody gave, and no name of a person but of whom was invited: until they accept there is no id to name them by.
 */
export interface StaffAction {
  staffId: string | null;
  /** The operation's name, or what became of it: `sale.checkout`, `session.signInFailed`. */
  action: string;
  branchId?: string | null;
  /** What it was done to. */
  subject?: string | null;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
  at: number;
}

const entryOf = ({ staffId, action, branchId = null, subject = null, detail = {}, at }: StaffAction) => ({
  id: newId('adt'),
  staffId,
  action,
  branchId,
  subject,
  detail,
  at,
});

/** The audit row of an action that a unit commits: both are written or neither. */
export const auditRow = (action: StaffAction): RowInsert => ({ entity: 'audit_entry', row: entryOf(action) });

/** The audit row of an ordinary write, in its transaction. */
export const recordAction = (tx: EntityManager, action: StaffAction) => tx.getRepository(AuditEntry).insert(entryOf(action));
