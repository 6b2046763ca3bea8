import { IsNull } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { recordAction } from './audit.ts';
import { DomainError } from '../platform/errors.ts';
import { codeIdOf, codeMs, newCode } from './codes.ts';
import { StaffCode, StaffPin, StaffSession, StaffWechat } from './entities.ts';
import { holdCaller } from './holdCaller.ts';
import type { MadeCode } from './invite.ts';
import { readCharge, requireAllBranches } from './reach.ts';

/** Ends the sessions of somebody and makes a code for a new password. Throws `not_found` (also out of reach), `forbidden` (also with a branch out of reach). */
export async function resetPassword(
  { db, clock }: { db: Database; clock: Clock },
  caller: StaffCaller,
  staffId: string,
): Promise<MadeCode> {
  const staff = await readCharge(db, caller, staffId);
  await requireAllBranches(db, caller, staff);
  const { phoneHash, phoneSealed, role } = staff;
  // A till system has a key instead.
  if (role === 'pos') throw new DomainError('forbidden', { param: 'staffId' });
  const code = newCode();
  const at = clock.now();
  const expiresAt = at + codeMs;
  await db.write(async (tx) => {
    await holdCaller(tx, caller);
    // A code made before is as good as lost.
    await tx.update(StaffCode, { staffId, usedAt: IsNull() }, { usedAt: at });
    await tx.insert(StaffCode, {
      ...{ id: codeIdOf(code), purpose: 'reset', staffId, name: null, phoneHash, phoneSealed, role: null, branchIds: [] },
      ...{ createdBy: caller.staffId, createdAt: at, expiresAt, usedAt: null },
    });
    await tx.update(StaffSession, { staffId, revokedAt: IsNull() }, { revokedAt: at });
    // Whoever got in may have left a way back: a WeChat of their own, a PIN they know.
    await tx.delete(StaffWechat, { staffId });
    await tx.delete(StaffPin, { id: staffId });
    await recordAction(tx, { staffId: caller.staffId, action: 'staff.resetPassword', subject: staffId, at });
  });
  return { code, expiresAt };
}
