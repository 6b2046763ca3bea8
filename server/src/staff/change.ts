import { rolesToGive } from '@shuke/shared/permissions';
import { IsNull, type EntityManager } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { assignBranches, requireMayAssign, type Assignment } from './assign.ts';
import { recordAction } from './audit.ts';
import { Staff, StaffBranch, StaffCode, StaffSession } from './entities.ts';
import { holdCaller } from './holdCaller.ts';
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
  const at = clock.now();
  const { role, branchIds } = assignment;
  await db.write(async (tx) => {
    await holdCaller(tx, caller);
    await tx.update(Staff, { id: staffId }, { role });
    // Read behind that row, where whoever changes them at the same time waits.
    const before = await placesIn(tx, staffId);
    await assignBranches(tx, staffId, branchIds, caller.branches);
    // More than was given, where they work in branches the caller does not reach.
    const after = await placesIn(tx, staffId);
    await tx.update(StaffSession, { staffId, revokedAt: IsNull() }, { revokedAt: at });
    // A code they made in the role before opens nothing any more.
    await tx.update(StaffCode, { createdBy: staffId, usedAt: IsNull() }, { usedAt: at });
    const detail = {
      ...{ from: staff.role, to: role, branches: after.length },
      ...{ branchIds: after.join(), branchIdsBefore: before.join() },
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

/** The branches somebody works in, in one order: the same ones read the same. */
async function placesIn(tx: EntityManager, staffId: string): Promise<string[]> {
  const places = await tx.findBy(StaffBranch, { staffId });
  return places.map(({ branchId }) => branchId).sort();
}
