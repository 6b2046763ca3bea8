import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { recordAction } from './audit.ts';
import { StaffSession } from './entities.ts';

/** Ends this session; within five seconds everywhere. */
export async function signOut({ db, clock }: { db: Database; clock: Clock }, caller: StaffCaller): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    await tx.update(StaffSession, { id: caller.sessionId }, { revokedAt: at });
    await recordAction(tx, { staffId: caller.staffId, action: 'session.staffSignOut', at });
  });
}
