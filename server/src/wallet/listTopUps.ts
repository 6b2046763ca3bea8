import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { withinDays, type Days } from '../platform/db/withinDays.ts';
import { TopUp } from './entities.ts';

/** Top-ups of a branch, newest first; `asked`: only those whose member waits for a refund. */
export function listTopUps(
  db: Database,
  branchId: string,
  { show, method, from, to, ...page }: PageRequest & Days & { show: 'all' | 'asked'; method?: TopUp['method'] | undefined },
): Promise<Page<TopUp>> {
  const query = db.reader.getRepository(TopUp).createQueryBuilder('top_up').where('top_up.branchId = :branchId', { branchId });
  if (show === 'asked') query.andWhere('top_up.refundAskedAt IS NOT NULL');
  if (method !== undefined) query.andWhere('top_up.method = :method', { method });
  withinDays(query, 'top_up.paidAt', { from, to });
  return readPage(query, page);
}
