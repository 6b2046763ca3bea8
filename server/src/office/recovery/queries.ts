import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../../platform/db/page.ts';
import { Recovery } from './entities.ts';
import { isOpen, recoveryIdOf } from './states.ts';

/** Recoveries of the branches in reach. */
export function listRecoveries(db: Database, { branches }: StaffCaller, page: PageRequest): Promise<Page<Recovery>> {
  const query = db.reader.getRepository(Recovery).createQueryBuilder('recovery').where('1 = 1');
  if (branches !== 'all') query.andWhere('recovery.branchId IN (:...branches)', { branches: [...branches, ''] });
  return readPage(query, page);
}

/** The recovery under way of a member’s own card, if any. */
export async function recoveryOf({ db, clock }: { db: Database; clock: Clock }, memberId: string): Promise<Recovery | undefined> {
  const found = (await db.reader.getRepository(Recovery).findOneBy({ id: recoveryIdOf(memberId) })) ?? undefined;
  return isOpen(found, clock.now()) ? found : undefined;
}
