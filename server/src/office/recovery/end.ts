import { noEffects, untouched, type Unit } from '../../ledger/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import { auditRow, reaches } from '../../staff/index.ts';
import { Recovery } from './entities.ts';
import type { RecoveryNeeds } from './open.ts';
import { requireOpenRecovery } from './states.ts';

interface Ending {
  recovery: Recovery;
  status: 'stopped' | 'refused';
  /** Null: by the holder. */
  staffId: string | null;
  reason: string;
  now: number;
}

/** Staff end a recovery: nothing moves. Throws `not_found` (also out of reach), `recovery_closed`. */
export async function refuseRecovery(
  { db, clock, committer }: RecoveryNeeds,
  caller: StaffCaller,
  { recoveryId, reason }: { recoveryId: string; reason: string },
): Promise<void> {
  const recovery = await db.reader.getRepository(Recovery).findOneBy({ id: recoveryId });
  if (recovery === null || !reaches(caller, recovery.branchId)) throw new DomainError('not_found', { param: 'recoveryId' });
  await committer.submit(endUnit({ recovery, status: 'refused', staffId: caller.staffId, reason, now: clock.now() }));
}

/** The holder says that it is not them who stands there. Throws `not_found`, `recovery_closed`. */
export async function stopRecovery({ db, clock, committer }: RecoveryNeeds, memberId: string, recoveryId: string): Promise<void> {
  const recovery = await db.reader.getRepository(Recovery).findOneBy({ id: recoveryId });
  if (recovery?.memberId !== memberId) throw new DomainError('not_found', { param: 'recoveryId' });
  await committer.submit(endUnit({ recovery, status: 'stopped', staffId: null, reason: '', now: clock.now() }));
}

const endUnit = ({ recovery: { id, memberId, branchId }, status, staffId, reason, now }: Ending): Unit<null> => ({
  ...untouched,
  owners: [memberId],
  rows: [['recovery', id]],
  decide(view) {
    requireOpenRecovery(view.row<Recovery>('recovery', id), now);
    const action = status === 'refused' ? 'recovery.refuse' : 'member.stopRecovery';
    return {
      ...noEffects,
      inserts: [auditRow({ staffId, action, branchId, subject: memberId, detail: { reason }, at: now })],
      updates: [{ entity: 'recovery', id, patch: { status, endedAt: now } }],
      answer: null,
    };
  },
});
