import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { DomainError } from '../platform/errors.ts';
import { dayIdOf } from './dayId.ts';
import { ReconciliationDay, ReconciliationDifference } from './entities.ts';
import type { DifferenceKind } from './finding.ts';

/** Days compared, newest first; those of one state, or all. */
export function listDays(
  db: Database,
  { status, ...page }: PageRequest & { status?: ReconciliationDay['status'] | undefined },
): Promise<Page<ReconciliationDay>> {
  const query = db.reader.getRepository(ReconciliationDay).createQueryBuilder('day');
  if (status !== undefined) query.where('day.status = :status', { status });
  return readPage(query, page);
}

/** One day. Throws `not_found`: it was never compared. */
export async function readDay(db: Database, of: { mchid: string; date: string }): Promise<ReconciliationDay> {
  const day = await db.reader.getRepository(ReconciliationDay).findOneBy({ id: dayIdOf(of) });
  if (day === null) throw new DomainError('not_found', { param: 'date' });
  return day;
}

/** The differences of a day, of one kind or of all. */
export function listDifferences(
  db: Database,
  { id }: Pick<ReconciliationDay, 'id'>,
  { kind, ...page }: PageRequest & { kind?: DifferenceKind | undefined },
): Promise<Page<ReconciliationDifference>> {
  const query = db.reader
    .getRepository(ReconciliationDifference)
    .createQueryBuilder('difference')
    .where('difference.dayId = :id', { id });
  if (kind !== undefined) query.andWhere('difference.kind = :kind', { kind });
  return readPage(query, page);
}
