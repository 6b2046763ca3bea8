import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { Approval } from './entities.ts';

/** Approvals of the branches in reach, newest first; `waiting` leaves out what nobody can answer any more. */
export function listApprovals(
  db: Database,
  caller: StaffCaller,
  { show, kind, now, ...page }: PageRequest & { show: 'waiting' | 'all'; kind?: Approval['kind'] | undefined; now: number },
): Promise<Page<Approval>> {
  const query = inReach(db, caller, show === 'waiting' ? now : undefined);
  if (kind !== undefined) query.andWhere('approval.kind = :kind', { kind });
  return readPage(query, page);
}

/** How many wait for this person: not their own, nor those of whom they let in. */
export const countWaiting = (
  db: Database,
  caller: StaffCaller,
  { now, letIn }: { now: number; letIn: ReadonlySet<string> },
): Promise<number> =>
  inReach(db, caller, now)
    .andWhere('approval.makerId NOT IN (:...theirs)', { theirs: [caller.staffId, ...letIn] })
    .getCount();

function inReach(db: Database, { branches }: StaffCaller, waitingAt: number | undefined) {
  const query = db.reader.getRepository(Approval).createQueryBuilder('approval').where('1 = 1');
  if (branches !== 'all') query.andWhere('approval.branchId IN (:...branches)', { branches: [...branches, ''] });
  if (waitingAt !== undefined) query.andWhere("approval.status = 'waiting' AND approval.expiresAt > :waitingAt", { waitingAt });
  return query;
}
