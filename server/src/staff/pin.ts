import { IsNull, type EntityManager } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { recordAction } from './audit.ts';
import { Staff, StaffPin, StaffSession } from './entities.ts';
import { openSession, signedIn, type SignedIn } from './openSession.ts';
import { requirePassword } from './ownPassword.ts';
import { checkPassword, hashPassword } from './password.ts';
import { colleaguesOf } from './colleagues.ts';
import { lockMs, triesMax } from './tries.ts';

interface Needs {
  db: Database;
  clock: Clock;
}

/** Sets the own six digits, against the password. Throws `password_wrong`, `staff_locked`. */
export async function setPin(
  needs: Needs,
  caller: StaffCaller,
  { password, pin }: { password: string; pin: string },
): Promise<void> {
  await requirePassword(needs, caller, password);
  const pinHash = await hashPassword(pin);
  const at = needs.clock.now();
  const { staffId } = caller;
  await needs.db.write(async (tx) => {
    await tx.upsert(StaffPin, { id: staffId, pinHash, failed: 0, lockedUntil: null, setAt: at }, ['id']);
    await recordAction(tx, { staffId, action: 'staff.setPin', subject: staffId, at });
  });
}

/**
 * Changes places at a shared till: the session that asks ends, that of whom the PIN belongs to begins. Only for people of
 * the same branches; five wrong tries in a row lock the PIN for 15 minutes. Throws `pin_wrong`, `staff_locked`.
 */
export async function switchStaff(
  { db, clock }: Needs,
  caller: StaffCaller,
  { staffId, pin }: { staffId: string; pin: string },
): Promise<SignedIn> {
  const known = (await colleaguesOf(db, caller)).find(({ id }) => id === staffId);
  const stored = known === undefined ? null : await db.reader.getRepository(StaffPin).findOneBy({ id: staffId });
  const right = await checkPassword(stored?.pinHash, pin);
  if (known === undefined || stored === null) throw new DomainError('pin_wrong');
  const now = clock.now();
  const outcome = await db.write(async (tx) => {
    if (!(await countTry(tx, staffId, now, right ? '0' : 'failed + 1'))) return 'locked';
    if (!right) return refuse(tx, staffId, now);
    const { affected } = await tx.update(StaffSession, { id: caller.sessionId, revokedAt: IsNull() }, { revokedAt: now });
    // Signed out meanwhile: there is no place left to change.
    if (affected !== 1) throw new DomainError('unauthenticated');
    const detail = { from: caller.staffId };
    await recordAction(tx, { staffId, action: 'session.staffSwitch', subject: caller.staffId, detail, at: now });
    return { token: await openSession(tx, staffId, now) };
  });
  if (outcome === 'locked') throw new DomainError('staff_locked');
  if (outcome === 'failed') throw new DomainError('pin_wrong');
  const staff = await db.reader.getRepository(Staff).findOneByOrFail({ id: staffId });
  return signedIn(db, staff, outcome.token, now);
}

async function refuse(tx: EntityManager, staffId: string, now: number): Promise<'failed' | 'locked'> {
  const { failed } = await tx.findOneByOrFail(StaffPin, { id: staffId });
  const locks = failed >= triesMax;
  if (locks) await tx.update(StaffPin, { id: staffId }, { failed: 0, lockedUntil: now + lockMs });
  await recordAction(tx, { staffId, action: locks ? 'session.pinLocked' : 'session.pinFailed', at: now });
  return locks ? 'locked' : 'failed';
}

/** Check and change are one statement, so parallel guesses all count. */
async function countTry(tx: EntityManager, id: string, now: number, failed: string): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(StaffPin)
    .set({ failed: () => failed })
    .where('id = :id AND (locked_until IS NULL OR locked_until <= :now)', { id, now })
    .execute();
  return affected === 1;
}
