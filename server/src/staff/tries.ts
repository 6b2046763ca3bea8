import type { EntityManager } from 'typeorm';
import { recordAction } from './audit.ts';
import { Staff } from './entities.ts';

/** Wrong passwords in a row that lock an account, and for how long. */
export const triesMax = 5;
/** 15 minutes. */
export const lockMs = 15 * 60_000;

/** One more wrong try; the fifth locks. */
export async function refuse(tx: EntityManager, staffId: string, now: number): Promise<'failed' | 'locked'> {
  if (!(await countTry(tx, staffId, now, () => 'failed_sign_ins + 1'))) return 'locked';
  const { failedSignIns } = await tx.findOneByOrFail(Staff, { id: staffId });
  const locks = failedSignIns >= triesMax;
  if (locks) await tx.update(Staff, { id: staffId }, { failedSignIns: 0, lockedUntil: now + lockMs });
  await recordAction(tx, { staffId, action: locks ? 'session.locked' : 'session.signInFailed', at: now });
  return locks ? 'locked' : 'failed';
}

/** Sets the count of wrong tries unless the account is locked: check and change are one statement, so parallel guesses all count. */
export async function countTry(tx: EntityManager, staffId: string, now: number, failedSignIns: () => string): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(Staff)
    .set({ failedSignIns })
    .where('id = :staffId AND (locked_until IS NULL OR locked_until <= :now)', { staffId, now })
    .execute();
  return affected === 1;
}
