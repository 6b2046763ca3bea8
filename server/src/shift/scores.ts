import type { SelectQueryBuilder } from 'typeorm';
import { Sale } from '../sale/index.ts';
import { TopUp } from '../wallet/index.ts';
import type { Database } from '../platform/db/database.ts';

/** What somebody did in a branch over some business dates. */
export interface StaffScore {
  staffId: string;
  saleCount: number;
  salesFen: number;
  topUpCount: number;
  topUpFen: number;
  /** Sales this person took back, their own and others’. */
  undoCount: number;
}

/** Which branch, and from which business date to which, both inclusive. */
export interface ScoredPeriod {
  branchId: string;
  from: string;
  to: string;
}

interface Sums {
  staffId: string | null;
  times: number | string;
  fen: number | string | null;
}

/** Everybody who did something, by what their sales came to. */
export async function staffScores(db: Database, period: ScoredPeriod): Promise<StaffScore[]> {
  const [sales, undos, topUps] = await Promise.all([
    within(db.reader.getRepository(Sale).createQueryBuilder('row'), period, 'row.staffId', 'row.payableFen - row.refundedFen')
      .andWhere("row.status IN ('paid', 'partly_refunded')")
      .getRawMany<Sums>(),
    within(db.reader.getRepository(Sale).createQueryBuilder('row'), period, 'row.undoneBy', 'row.payableFen')
      .andWhere("row.status = 'undone'")
      .getRawMany<Sums>(),
    within(
      db.reader.getRepository(TopUp).createQueryBuilder('row'),
      period,
      'row.staffId',
      'row.principalFen',
    ).getRawMany<Sums>(),
  ]);
  const scores = new Map<string, StaffScore>();
  const add = (rows: readonly Sums[], change: (score: StaffScore, times: number, fen: number) => StaffScore) => {
    for (const { staffId, times, fen } of rows) {
      if (staffId === null) continue;
      const before = scores.get(staffId) ?? { staffId, saleCount: 0, salesFen: 0, topUpCount: 0, topUpFen: 0, undoCount: 0 };
      scores.set(staffId, change(before, Number(times), Number(fen ?? 0)));
    }
  };
  add(sales, (score, saleCount, salesFen) => ({ ...score, saleCount, salesFen }));
  add(undos, (score, undoCount) => ({ ...score, undoCount }));
  add(topUps, (score, topUpCount, topUpFen) => ({ ...score, topUpCount, topUpFen }));
  return [...scores.values()].sort((one, other) => other.salesFen - one.salesFen || (one.staffId < other.staffId ? -1 : 1));
}

function within<Row extends object>(
  query: SelectQueryBuilder<Row>,
  { branchId, from, to }: ScoredPeriod,
  who: string,
  fen: string,
) {
  return query
    .select(who, 'staffId')
    .addSelect('COUNT(*)', 'times')
    .addSelect(`SUM(${fen})`, 'fen')
    .where('row.branchId = :branchId AND row.businessDate >= :from AND row.businessDate <= :to', { branchId, from, to })
    .groupBy(who);
}
