import { tierAt } from '../tiers/index.ts';
import type { Directory } from '../merchant/index.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { OwedDay, TierDay } from './entities.ts';
import { everywhere } from './gather.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** Read in slices of so many: the tills get their turn between them. */
const perSlice = 2_000;

interface Line {
  id: string;
  growth: number | string;
  points: number | string;
  walletFen: number | string;
  bonusFen: number | string;
  homeBranchId: string | null;
}

/** Counts the members of each tier, and what is owed to all of them, as of now; the last count of a day stands for it. */
export async function takeSnapshot({ db, clock, directory }: Needs, signal?: AbortSignal): Promise<void> {
  const { tiers } = await directory.programme();
  const mix = new Map<string, number>();
  const owed = { principalFen: 0, bonusFen: 0, points: 0 };
  for (let after = ''; signal?.aborted !== true;) {
    const slice = await readSlice(db, after);
    if (slice.length === 0) break;
    for (const { growth, points, walletFen, bonusFen, homeBranchId } of slice) {
      const { level } = tierAt(tiers, Number(growth));
      for (const place of [homeBranchId ?? '', everywhere]) {
        const key = `${place}@${String(level)}`;
        mix.set(key, (mix.get(key) ?? 0) + 1);
      }
      owed.points += Number(points);
      owed.bonusFen += Number(bonusFen);
      owed.principalFen += Number(walletFen) - Number(bonusFen);
    }
    after = slice.at(-1)?.id ?? after;
  }
  if (signal?.aborted === true) return;
  const at = clock.now();
  const today = businessDate(at);
  const rows = [...mix].map(([key, members]): TierDay => {
    const cut = key.indexOf('@');
    return { branchId: key.slice(0, cut), businessDate: today, level: Number(key.slice(cut + 1)), members };
  });
  await db.write(async (tx) => {
    await tx.delete(TierDay, { businessDate: today });
    if (rows.length > 0) await tx.insert(TierDay, rows);
    await tx.upsert(OwedDay, { businessDate: today, ...owed, at }, ['businessDate']);
  });
}

const readSlice = ({ reader }: Database, after: string): Promise<Line[]> =>
  reader.query(
    `SELECT s.id AS id, s.growth AS growth, s.points AS points, s.wallet_fen AS walletFen, s.bonus_fen AS bonusFen,
       m.home_branch_id AS homeBranchId
     FROM member_summary s JOIN member m ON m.id = s.id
     WHERE s.id > ? AND m.erased_at IS NULL AND m.merged_into IS NULL ORDER BY s.id LIMIT ${String(perSlice)}`,
    [after],
  );
