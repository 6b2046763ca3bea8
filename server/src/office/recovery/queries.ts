import { Brackets } from 'typeorm';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Page, PageRequest } from '../../platform/db/page.ts';
import { Recovery } from './entities.ts';
import { isOpen, recoveryIdOf } from './states.ts';

/** Which recoveries: all, or those that can still be finished now. */
type RecoveriesWanted = PageRequest & { show: 'all' | 'open'; now: number };

/**
 * Recoveries of the branches in reach, those opened last first. An id is the lost card's, not the hour's: a page goes on by when
 * the one it names was opened, and among those of the same moment by id.
 */
export async function listRecoveries(
  db: Database,
  { branches }: StaffCaller,
  { limit, startingAfter, show, now }: RecoveriesWanted,
): Promise<Page<Recovery>> {
  const recoveries = db.reader.getRepository(Recovery);
  const query = recoveries.createQueryBuilder('recovery').where('1 = 1');
  if (branches !== 'all') query.andWhere('recovery.branchId IN (:...branches)', { branches: [...branches, ''] });
  if (show === 'open') query.andWhere("recovery.status = 'waiting' AND recovery.expiresAt > :now", { now });
  if (startingAfter !== undefined) {
    const after = await recoveries.findOneBy({ id: startingAfter });
    if (after === null) return { data: [], hasMore: false };
    const place = { openedAt: after.openedAt, id: after.id };
    query.andWhere(
      new Brackets((earlier) =>
        earlier
          .where('recovery.openedAt < :openedAt', place)
          .orWhere('recovery.openedAt = :openedAt AND recovery.id < :id', place),
      ),
    );
  }
  const rows = await query
    .orderBy('recovery.openedAt', 'DESC')
    .addOrderBy('recovery.id', 'DESC')
    .take(limit + 1)
    .getMany();
  return { data: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** The recovery under way of a member’s own card, if any. */
export async function recoveryOf({ db, clock }: { db: Database; clock: Clock }, memberId: string): Promise<Recovery | undefined> {
  const found = (await db.reader.getRepository(Recovery).findOneBy({ id: recoveryIdOf(memberId) })) ?? undefined;
  return isOpen(found, clock.now()) ? found : undefined;
}
