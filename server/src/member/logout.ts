import { IsNull } from 'typeorm';
import type { VisitorCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { MemberDevice, MemberIdentity, MemberSession } from './entities.ts';

/** Ends the session and, when the installation is named, revokes its member code. */
export async function logout(
  { db, clock }: { db: Database; clock: Clock },
  caller: VisitorCaller,
  installationId?: string,
): Promise<void> {
  const at = clock.now();
  const identity = await db.reader.getRepository(MemberIdentity).findOneBy({ id: caller.identityId });
  await db.write(async (tx) => {
    await tx.update(MemberSession, { id: caller.sessionId }, { revokedAt: at });
    if (installationId === undefined || identity?.memberId == null) return;
    await tx.update(MemberDevice, { memberId: identity.memberId, installationId, revokedAt: IsNull() }, { revokedAt: at });
  });
}
