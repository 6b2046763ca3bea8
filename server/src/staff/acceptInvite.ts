import { rolesOfAllBranches, rolesToGive } from '@shuke/shared/permissions';
import { IsNull, type EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Secrets } from '../platform/secrets.ts';
import { recordAction } from './audit.ts';
import { codeIdOf } from './codes.ts';
import { Staff, StaffBranch, StaffCode, StaffSession } from './entities.ts';
import { openSession, signedIn, type SignedIn } from './openSession.ts';
import { hashPassword } from './password.ts';

/**
 * Trades a one-time code, and the phone it was made for, against a password: somebody new, or somebody who lost theirs.
 * Wrong, used, expired and another phone answer alike, and a code that is refused is not used up. Throws `invite_invalid`.
 */
export async function acceptInvite(
  { db, clock, secrets }: { db: Database; clock: Clock; secrets: Secrets },
  { code, phone, password }: { code: string; phone: string; password: string },
): Promise<SignedIn> {
  const passwordHash = await hashPassword(password);
  const [id, phoneHash, now] = [codeIdOf(code), secrets.phoneHash(phone), clock.now()];
  const taken = await db.write(async (tx) => {
    const used = await tx
      .createQueryBuilder()
      .update(StaffCode)
      .set({ usedAt: now })
      .where('id = :id AND phone_hash = :phoneHash AND used_at IS NULL AND expires_at > :now', { id, phoneHash, now })
      .execute();
    if (used.affected !== 1) throw new DomainError('invite_invalid');
    const made = await tx.findOneByOrFail(StaffCode, { id });
    if (!(await mayStillGive(tx, made))) throw new DomainError('invite_invalid');
    const staff = made.purpose === 'invite' ? await hire(tx, made, passwordHash, now) : await reset(tx, made, passwordHash, now);
    if (staff === undefined) throw new DomainError('invite_invalid');
    // Whoever made the code could have used it: of a reset they are told at the next sign-in.
    const detail = { purpose: made.purpose, by: made.createdBy };
    await recordAction(tx, { staffId: staff.id, action: 'staff.acceptInvite', subject: staff.id, detail, at: now });
    return { staff, token: await openSession(tx, staff.id, now) };
  });
  return signedIn(db, taken.staff, taken.token, now);
}

/** Looks at who made the code again: somebody sent away, or in a lesser role by now, opens no door. */
async function mayStillGive(tx: EntityManager, { createdBy, purpose, role, branchIds, staffId }: StaffCode): Promise<boolean> {
  const maker = await tx.findOneBy(Staff, { id: createdBy, status: 'active' });
  if (maker === null) return false;
  const given = purpose === 'invite' ? role : ((await tx.findOneBy(Staff, { id: staffId ?? '' }))?.role ?? null);
  if (given === null || !rolesToGive[maker.role].includes(given)) return false;
  if (rolesOfAllBranches.includes(maker.role) || purpose === 'reset') return true;
  const theirs = new Set((await tx.findBy(StaffBranch, { staffId: createdBy })).map(({ branchId }) => branchId));
  return branchIds.every((branchId) => theirs.has(branchId));
}

/** Undefined for a phone that joined by another code meanwhile. */
async function hire(tx: EntityManager, made: StaffCode, passwordHash: string, now: number): Promise<Staff | undefined> {
  const { name, role, phoneHash, phoneSealed, branchIds } = made;
  if (name === null || role === null) throw new Error('an invitation names somebody and their role');
  if (await tx.existsBy(Staff, { phoneHash })) return undefined;
  const staff: Staff = {
    id: newId('stf'),
    name,
    phoneHash,
    phoneSealed,
    role,
    status: 'active',
    passwordHash,
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: now,
  };
  await tx.insert(Staff, staff);
  for (const branchId of new Set(branchIds)) await tx.insert(StaffBranch, { staffId: staff.id, branchId });
  return staff;
}

/** Undefined for somebody who was disabled meanwhile. */
async function reset(tx: EntityManager, { staffId }: StaffCode, passwordHash: string, now: number): Promise<Staff | undefined> {
  const staff = await tx.findOneBy(Staff, { id: staffId ?? '', status: 'active' });
  if (staff === null) return undefined;
  await tx.update(Staff, { id: staff.id }, { passwordHash, failedSignIns: 0, lockedUntil: null });
  await tx.update(StaffSession, { staffId: staff.id, revokedAt: IsNull() }, { revokedAt: now });
  return staff;
}
