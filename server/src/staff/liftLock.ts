import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from './audit.ts';
import type { LimitedAct } from './entities.ts';
import { liftedEffects, rowsToLift } from './limits.ts';
import { letInBy } from './letIn.ts';
import { readCharge } from './reach.ts';

/**
 * Lets somebody go on who passed a cap; their counts begin anew. Throws `not_found` (nothing is locked, or out of reach),
 * `forbidden`, `self_dealing` (who made their way in may be the same person, whose own caps would have no end).
 */
export async function liftLock(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  caller: StaffCaller,
  { staffId, act }: { staffId: string; act: LimitedAct },
): Promise<void> {
  await readCharge(db, caller, staffId);
  if ((await letInBy({ db, clock }, caller)).has(staffId)) throw new DomainError('self_dealing');
  const now = clock.now();
  await committer.submit<null>({
    ...untouched,
    owners: [staffId],
    rows: rowsToLift(staffId, act, now),
    decide: (view) => ({
      ...noEffects,
      updates: liftedEffects(view, staffId, act, { staffId: caller.staffId, now }),
      inserts: [auditRow({ staffId: caller.staffId, action: 'staff.liftLock', subject: staffId, detail: { act }, at: now })],
      answer: null,
    }),
  });
}
