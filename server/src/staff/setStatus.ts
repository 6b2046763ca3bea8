import { IsNull } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { recordAction } from './audit.ts';
import { AuditEntry, Staff, StaffCode, StaffSession } from './entities.ts';
import { holdCaller } from './holdCaller.ts';
import { readCharge } from './reach.ts';

/**
 * Disables or re-enables a member of staff. Disabling revokes every session; a manager reaches cashiers of the own
 * branches, an owner everybody but themself; whom an owner disabled, only an owner re-enables. Throws `not_found` (also for staff out of reach), `forbidden`.
 */
export async function setStatus(
  { db, clock }: { db: Database; clock: Clock },
  caller: StaffCaller,
  { staffId, status }: { staffId: string; status: 'active' | 'disabled' },
): Promise<Staff> {
  const staff = await readCharge(db, caller, staffId);
  if (status === 'active' && caller.branches !== 'all' && (await wasDisabledByOwner(db, staffId)))
    throw new DomainError('forbidden', { param: 'staffId' });

  // Not written down again: the last line says who sent them away.
  if (status === 'disabled' && staff.status === 'disabled') return staff;
  const at = clock.now();
  await db.write(async (tx) => {
    await holdCaller(tx, caller);
    await tx.update(Staff, { id: staffId }, { status, failedSignIns: 0, lockedUntil: null });
    if (status === 'disabled') {
      await tx.update(StaffSession, { staffId, revokedAt: IsNull() }, { revokedAt: at });
      // Neither a code made for them nor one they made opens a door any more.
      await tx.update(StaffCode, { staffId, usedAt: IsNull() }, { usedAt: at });
      await tx.update(StaffCode, { createdBy: staffId, usedAt: IsNull() }, { usedAt: at });
    }
    await recordAction(tx, { staffId: caller.staffId, action: 'staff.setStatus', subject: staffId, detail: { status }, at });
  });
  return { ...staff, status };
}

/** Whom the owner sent away, a manager does not call back. */
async function wasDisabledByOwner(db: Database, staffId: string): Promise<boolean> {
  const last = await db.reader
    .getRepository(AuditEntry)
    .findOne({ where: { action: 'staff.setStatus', subject: staffId }, order: { id: 'DESC' } });
  if (last?.staffId == null || last.detail['status'] !== 'disabled') return false;
  const by = await db.reader.getRepository(Staff).findOneBy({ id: last.staffId });
  return by?.role === 'owner';
}
