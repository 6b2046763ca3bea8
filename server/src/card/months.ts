import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { LedgerTransaction } from '../ledger/index.ts';
import { listBranches } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';

/** What moved in each month, and where. */
export type Months = OutputOf<Contract['member.listMonths']>;

/** So far back, in days: who wants to look further reads the lines. */
const daysShown = 750;
const dayMs = 86_400_000;
const beijingMs = 8 * 3_600_000;

type Sum = Record<'day' | 'pointsIn' | 'pointsOut' | 'walletIn' | 'walletOut', string | number | null>;

const when = (column: string, sign: '<' | '>') => `SUM(CASE WHEN t.${column} ${sign} 0 THEN t.${column} ELSE 0 END)`;
// The beginning of its Beijing day, in words both dialects know: as the history puts its lines into months.
const beijing = `(t.occurred_at + ${String(beijingMs)})`;
const day = `${beijing} - ${beijing} % ${String(dayMs)}`;

/** What came and went in each month of a member's history, newest first; and the branches it was at. */
export async function listMonths(
  { db, clock }: { db: Database; clock: Clock },
  { memberId, branchId }: { memberId: string; branchId?: string | undefined },
): Promise<Months> {
  const lines = () =>
    db.reader
      .getRepository(LedgerTransaction)
      .createQueryBuilder('t')
      .where('t.member_id = :memberId', { memberId })
      .andWhere('(t.points_delta IS NOT NULL OR t.wallet_delta IS NOT NULL)');
  const summed = lines()
    .andWhere('t.occurred_at >= :from', { from: firstOfMonth(clock.now() - daysShown * dayMs) })
    .select(day, 'day')
    .addSelect(when('points_delta', '>'), 'pointsIn')
    .addSelect(when('points_delta', '<'), 'pointsOut')
    .addSelect(when('wallet_delta', '>'), 'walletIn')
    .addSelect(when('wallet_delta', '<'), 'walletOut')
    .groupBy(day)
    .orderBy(day, 'DESC');
  if (branchId !== undefined) summed.andWhere('t.branch_id = :branchId', { branchId });
  const [days, places] = await Promise.all([
    summed.getRawMany<Sum>(),
    lines().andWhere('t.branch_id IS NOT NULL').select('DISTINCT t.branch_id', 'branchId').getRawMany<{ branchId: string }>(),
  ]);
  const branches = await listBranches(
    db,
    places.map((place) => place.branchId),
  );
  return { data: byMonth(days), branches: branches.map(({ id, name }) => ({ id, name })) };
}

const firstOfMonth = (at: number): number =>
  Date.parse(`${new Date(at + beijingMs).toISOString().slice(0, 7)}-01T00:00:00Z`) - beijingMs;

function byMonth(days: readonly Sum[]): Months['data'] {
  const months = new Map<string, Months['data'][number]>();
  for (const sum of days) {
    const month = new Date(Number(sum.day)).toISOString().slice(0, 7);
    const before = months.get(month) ?? { month, pointsIn: 0, pointsOut: 0, walletInFen: 0, walletOutFen: 0 };
    months.set(month, {
      month,
      pointsIn: before.pointsIn + Number(sum.pointsIn),
      pointsOut: before.pointsOut - Number(sum.pointsOut),
      walletInFen: before.walletInFen + Number(sum.walletIn),
      walletOutFen: before.walletOutFen - Number(sum.walletOut),
    });
  }
  return [...months.values()];
}
