import type { StaffId } from '@shuke/shared/ids';
import type { EntityManager } from 'typeorm';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { hashToken, newToken, type Secrets } from '../platform/secrets.ts';
import { recordAction } from './audit.ts';
import { Staff, StaffSession } from './entities.ts';
import { checkPassword } from './password.ts';
import { PhoneGuesses } from './phoneGuesses.ts';
import { branchesOf, staffSessionMs, type StaffIdentity } from './session.ts';

const triesMax = 5;
const lockMs = 15 * 60_000;
/** The id of no row. */
const nobody = 'stf_nobody';

/** A fresh session. The token is told here once and never again. */
export interface SignedIn {
  token: string;
  expiresAt: number;
  staff: StaffIdentity;
}

/**
 * Phone and password → a session. An unknown phone, a wrong password and a disabled account answer alike and take the
 * same time; five wrong passwords in a row lock the phone for 15 minutes, also for the right one.
 * Throws `sign_in_failed`, `staff_locked`.
 */
export async function signIn(
  { db, clock, secrets, caches }: { db: Database; clock: Clock; secrets: Secrets; caches: CacheDriver },
  { phone, password }: { phone: string; password: string },
): Promise<SignedIn> {
  const phoneHash = secrets.phoneHash(phone);
  const staff = await db.reader.getRepository(Staff).findOneBy({ phoneHash });
  const right = await checkPassword(staff?.passwordHash, password);
  const now = clock.now();
  const isWrong = !right || staff?.status !== 'active';
  // Asked for every wrong try, though it decides for nobody's phone alone: time must not tell them apart.
  const guess = isWrong ? await new PhoneGuesses(caches, { triesMax, lockMs }).count(phoneHash) : undefined;
  if (staff === null) {
    await db.write((tx) => noteStranger(tx, guess !== 'locked', guess === 'locks', now));
    throw new DomainError(guess === 'failed' ? 'sign_in_failed' : 'staff_locked');
  }

  const outcome = await db.write(async (tx) => {
    if (isWrong) return refuse(tx, staff.id, now);
    if (!(await countTry(tx, staff.id, now, () => '0'))) return 'locked';
    const token = newToken();
    await tx.insert(StaffSession, {
      id: hashToken(token),
      staffId: staff.id,
      createdAt: now,
      expiresAt: now + staffSessionMs,
      revokedAt: null,
    });
    await recordAction(tx, { staffId: staff.id, action: 'session.staffSignIn', at: now });
    return { token };
  });
  if (outcome === 'locked') throw new DomainError('staff_locked');
  if (outcome === 'failed') throw new DomainError('sign_in_failed');

  const identity: StaffIdentity = {
    audience: 'staff',
    sessionId: hashToken(outcome.token),
    staffId: staff.id as StaffId,
    name: staff.name,
    role: staff.role,
    branches: await branchesOf(db, staff),
  };
  return { token: outcome.token, expiresAt: now + staffSessionMs, staff: identity };
}

/** What a wrong try at an account does, statement by statement, where there is none; it leaves a row all the same. */
async function noteStranger(tx: EntityManager, counts: boolean, locks: boolean, at: number): Promise<void> {
  await countTry(tx, nobody, at, () => 'failed_sign_ins + 1');
  if (!counts) return;
  await tx.findOneBy(Staff, { id: nobody });
  if (locks) await tx.update(Staff, { id: nobody }, { failedSignIns: 0, lockedUntil: at + lockMs });
  await recordAction(tx, { staffId: null, action: locks ? 'session.locked' : 'session.signInFailed', at });
}

/** One more wrong try; the fifth locks. */
async function refuse(tx: EntityManager, staffId: string, now: number): Promise<'failed' | 'locked'> {
  if (!(await countTry(tx, staffId, now, () => 'failed_sign_ins + 1'))) return 'locked';
  const { failedSignIns } = await tx.findOneByOrFail(Staff, { id: staffId });
  const locks = failedSignIns >= triesMax;
  if (locks) await tx.update(Staff, { id: staffId }, { failedSignIns: 0, lockedUntil: now + lockMs });
  await recordAction(tx, { staffId, action: locks ? 'session.locked' : 'session.signInFailed', at: now });
  return locks ? 'locked' : 'failed';
}

/** Sets the count of wrong tries unless the account is locked: check and change are one statement, so parallel guesses all count. */
async function countTry(tx: EntityManager, staffId: string, now: number, failedSignIns: () => string): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(Staff)
    .set({ failedSignIns })
    .where('id = :staffId AND (locked_until IS NULL OR locked_until <= :now)', { staffId, now })
    .execute();
  return affected === 1;
}
