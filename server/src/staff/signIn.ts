import type { EntityManager } from 'typeorm';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';
import { recordAction } from './audit.ts';
import { Staff } from './entities.ts';
import { openSession, signedIn, type SignedIn } from './openSession.ts';
import { checkPassword } from './password.ts';
import { PhoneGuesses } from './phoneGuesses.ts';
import { countTry, lockMs, refuse, triesMax } from './tries.ts';

/** The id of no row. */
const nobody = 'stf_nobody';

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
    const token = await openSession(tx, staff.id, now);
    await recordAction(tx, { staffId: staff.id, action: 'session.staffSignIn', at: now });
    return { token };
  });
  if (outcome === 'locked') throw new DomainError('staff_locked');
  if (outcome === 'failed') throw new DomainError('sign_in_failed');
  return signedIn(db, staff, outcome.token, now);
}

/** What a wrong try at an account does, statement by statement, where there is none; it leaves a row all the same. */
async function noteStranger(tx: EntityManager, counts: boolean, locks: boolean, at: number): Promise<void> {
  await countTry(tx, nobody, at, () => 'failed_sign_ins + 1');
  if (!counts) return;
  await tx.findOneBy(Staff, { id: nobody });
  if (locks) await tx.update(Staff, { id: nobody }, { failedSignIns: 0, lockedUntil: at + lockMs });
  await recordAction(tx, { staffId: null, action: locks ? 'session.locked' : 'session.signInFailed', at });
}
