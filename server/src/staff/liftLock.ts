import type { Committer } from '../ledger/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { auditRow } from './audit.ts';
import type { LimitedAct } from './entities.ts';
import { liftedEffects, rowsToLift } from './limits.ts';
import { readCharge } from './reach.ts';

/** Lets somebody go on who passed a cap; their counts begin anew. Throws `not_found` (nothing is locked, or out of reach), `forbidden`. */
export async function liftLock(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  caller: StaffCaller,
  { staffId, act }: { staffId: string; act: LimitedAct },
): Promise<void> {
  await readCharge(db, caller, staffId);
  const now = clock.now();
  await committer.submit<null>({
    owners: [staffId],
    accounts: [],
    rows: rowsToLift(staffId, act, now),
    references: [],
    claims: [],
    decide: (view) => ({
      transactions: [],
      updates: liftedEffects(view, staffId, act, { staffId: caller.staffId, now }),
      inserts: [auditRow({ staffId: caller.staffId, action: 'staff.liftLock', subject: staffId, detail: { act }, at: now })],
      events: [],
      answer: null,
    }),
  });
}
