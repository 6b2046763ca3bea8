import { In, MoreThan } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { allowed } from './authorize.ts';
import { Staff, StaffCode } from './entities.ts';

/** So long after a one-time code was used, whoever made it counts as able to act in that account. */
export const letInMs = 30 * 86_400_000;

/**
 * Colleagues who came in, or got a new password, by a code this person made within the last 30 days: the code was in their
 * hands first, so the two may be one, and this person is no second one for them. Nobody for who may act alone anyway: an
 * owner's wishes may be answered by a manager they hired, or a young shop would have nobody.
 */
export async function letInBy(
  { db, clock }: { db: Database; clock: Clock },
  caller: Pick<StaffCaller, 'staffId' | 'role'>,
): Promise<ReadonlySet<string>> {
  if (allowed(caller, 'money.alone')) return new Set();
  const usedAt = MoreThan(clock.now() - letInMs);
  const codes = await db.reader.getRepository(StaffCode).findBy({ createdBy: caller.staffId, usedAt });
  if (codes.length === 0) return new Set();
  const phones = codes.map(({ phoneHash }) => phoneHash);
  const found = await db.reader.getRepository(Staff).find({ select: { id: true }, where: { phoneHash: In(phones) } });
  return new Set(found.map(({ id }) => id));
}
