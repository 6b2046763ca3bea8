import { rolesToGive } from '@shuke/shared/permissions';
import { IsNull } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { assignBranches, requireMayAssign, type Assignment } from './assign.ts';
import { recordAction } from './audit.ts';
import { Staff, StaffCode, StaffSession } from './entities.ts';
import { holdCaller } from './holdCaller.ts';
import { placesOf } from './queries.ts';
import { readCharge } from './reach.ts';

/**
 * Gives somebody another role and other branches; their sessions end, so that no screen shows what they may no longer do.
 * Throws `not_found` (also out of reach), `forbidden` (themself, or a role above the own).
 */
export async function changeStaff(
  { db, clock }: { db: Database; clock: Clock },
  caller: StaffCaller,
  { staffId, ...assignment }: Assignment & { staffId: string },
): Promise<Staff> {
  const staff = await readCharge(db, caller, staffId);
  if (!rolesToGive[caller.role].includes(staff.role)) throw new DomainError('forbidden', { param: 'staffId' });
  await requireMayAssign(db, caller, assignment);
  const placesBefore = (await placesOf(db, [staffId])).get(staffId) ?? [];
  const at = clock.now();
  const { role, branchIds } = assignment;
  await db.write(async (tx) => {
    await holdCaller(tx, caller);
    await tx.update(Staff, { id: staffId }, { role });
    await assignBranches(tx, staffId, branchIds, caller.branches);
    await tx.update(StaffSession, { staffId, revokedAt: IsNull() }, { revokedAt: at });
    // A code they made in the role before opens nothing any more.
    await tx.update(StaffCode, { createdBy: staffId, usedAt: IsNull() }, { usedAt: at });
    const detail = {
      ...{ from: staff.role, to: role, branches: branchIds.length },
      ...{ branchIds: branchIds.join(), branchIdsBefore: placesBefore.join() },
    };
    await recordAction(tx, {
      staffId: caller.staffId,
      action: 'staff.change',
      branchId: branchIds[0] ?? null,
      subject: staffId,
      detail,
      at,
    });
  });
  return { ...staff, role };
}
