import type { Database } from '../platform/db/database.ts';
import type { AccountId } from './chart.ts';
import { LedgerPosting, LedgerTransaction } from './entities.ts';

/**
 * What transactions moved out of an account (above zero) or into it (below), by their references; those that did not
 * touch it are not in the map. For comparing many at once with somebody else's books.
 */
export async function movedOut(
  { reader }: Pick<Database, 'reader'>,
  account: AccountId,
  references: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (references.length === 0) return new Map();
  const rows = await reader
    .getRepository(LedgerTransaction)
    .createQueryBuilder('t')
    .innerJoin(LedgerPosting, 'p', 'p.transactionId = t.id')
    .select('t.reference', 'reference')
    .addSelect('SUM(CASE WHEN p.source = :account THEN p.amount ELSE -p.amount END)', 'amount')
    .where('t.reference IN (:...references)', { references })
    .andWhere('(p.source = :account OR p.destination = :account)', { account })
    .groupBy('t.reference')
    .getRawMany<{ reference: string; amount: number | string }>();
  return new Map(rows.map(({ reference, amount }) => [reference, Number(amount)]));
}
