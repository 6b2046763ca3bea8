import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { Staff } from './entities.ts';
import { checkPassword } from './password.ts';
import { countTry, refuse } from './tries.ts';

/** Asks for the own password once more; wrong tries count as at the sign-in. Throws `password_wrong`, `staff_locked`. */
export async function requirePassword(
  { db, clock }: { db: Database; clock: Clock },
  { staffId }: Pick<StaffCaller, 'staffId'>,
  password: string,
): Promise<void> {
  const staff = await db.reader.getRepository(Staff).findOneByOrFail({ id: staffId });
  const right = await checkPassword(staff.passwordHash, password);
  const now = clock.now();
  const outcome = await db.write(async (tx) => {
    if (!right) return refuse(tx, staffId, now);
    return (await countTry(tx, staffId, now, () => '0')) ? 'right' : 'locked';
  });
  if (outcome === 'locked') throw new DomainError('staff_locked');
  if (outcome === 'failed') throw new DomainError('password_wrong', { param: 'password' });
}
