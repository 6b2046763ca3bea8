import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { DomainError } from '../platform/errors.ts';
import { MemberImport, MemberImportProblem } from './entities.ts';

/** One import. Throws `not_found`. */
export async function readImport(db: Database, importId: string): Promise<MemberImport> {
  const [found] = await db.rows(MemberImport, 'WHERE id = ?', [importId]);
  if (found === undefined) throw new DomainError('not_found', { param: 'importId' });
  return found;
}

/** Imports, the newest first. */
export const listImports = ({ reader }: Database, page: PageRequest): Promise<Page<MemberImport>> =>
  readPage(reader.getRepository(MemberImport).createQueryBuilder('i'), page);

/** How many rows of some imports have a problem, by import and step: `imp_…/commit`. */
export async function countProblems({ reader }: Database, importIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (importIds.length === 0) return new Map();
  const rows = await reader
    .getRepository(MemberImportProblem)
    .createQueryBuilder('p')
    .select(['p.importId AS id', 'p.step AS step', 'COUNT(*) AS count'])
    .where('p.importId IN (:...importIds)', { importIds })
    .andWhere("p.step <> 'check'")
    .groupBy('p.importId')
    .addGroupBy('p.step')
    .getRawMany<{ id: string; step: string; count: number | string }>();
  return new Map(rows.map(({ id, step, count }) => [`${id}/${step}`, Number(count)]));
}
