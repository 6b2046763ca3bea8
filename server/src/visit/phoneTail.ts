import { Member } from '../member/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { recordAction } from '../staff/index.ts';

/** More would be a list to look people up in. */
const candidatesMax = 5;
/** Tails one member of staff may try in five minutes; a queue does not need more. */
const lookUps = { requests: 20, perSeconds: 300 };

/**
 * Members whose phone ends in these digits: those of this branch first, then who joined last. Frozen cards are left out. The
 * caller has checked the branch. Throws `code_attempts_exceeded`.
 */
export async function findByTail(
  { db, clock, caches }: { db: Database; clock: Clock; caches: CacheDriver },
  { staffId }: StaffCaller,
  { branchId, tail }: { branchId: string; tail: string },
): Promise<{ members: Member[]; hasMore: boolean }> {
  const { allowed } = await caches.limiter.take(`phone-tail:${staffId}`, lookUps);
  if (!allowed) throw new DomainError('code_attempts_exceeded');
  const found = await db.reader
    .getRepository(Member)
    .createQueryBuilder('member')
    .where("member.phoneTail = :tail AND member.status = 'active'", { tail })
    .orderBy('CASE WHEN member.homeBranchId = :branchId THEN 0 ELSE 1 END', 'ASC')
    .addOrderBy('member.id', 'DESC')
    .setParameter('branchId', branchId)
    .take(candidatesMax + 1)
    .getMany();
  const members = found.slice(0, candidatesMax);
  // The trail keeps that somebody looked, and how many they saw; not which digits.
  const detail = { found: members.length };
  const at = clock.now();
  await db.write((tx) => recordAction(tx, { staffId, action: 'sale.findByPhone', branchId, detail, at }));
  return { members, hasMore: found.length > candidatesMax };
}
