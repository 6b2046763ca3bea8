import type { EntityManager } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { recordAction } from '../staff/index.ts';
import { ReconciliationDay, ReconciliationDifference } from './entities.ts';
import type { Difference } from './tally.ts';

const rowsPerInsert = 500;

/** Puts a day's result in the place of the one before, all or nothing; who asked for it is in the trail. */
export async function keepResult(db: Database, day: ReconciliationDay, differences: readonly Difference[]): Promise<void> {
  await db.write(async (tx) => {
    // First the day: two runs of the same day wait for each other here, and the later one replaces the other whole.
    await tx.upsert(ReconciliationDay, { ...day }, ['id']);
    await tx.delete(ReconciliationDifference, { dayId: day.id });
    await insert(tx, day.id, differences);
    if (day.staffId === null) return;
    const { mchid, date, status, actions } = day;
    await recordAction(tx, {
      staffId: day.staffId,
      action: 'reconciliation.run',
      subject: day.id,
      detail: { mchid, date, status, actions },
      at: day.ranAt,
    });
  });
}

async function insert(tx: EntityManager, dayId: string, differences: readonly Difference[]): Promise<void> {
  // Ids rise in the order of the bill; lists go down, so the last line is made first.
  const rows = differences.toReversed().map((difference) => ({ ...difference, id: newId('dif'), dayId }));
  for (let start = 0; start < rows.length; start += rowsPerInsert)
    await tx.insert(ReconciliationDifference, rows.slice(start, start + rowsPerInsert));
}

/** Notes that a day has no result because the bill is not to be had; a result that is there stays. */
export async function keepWaiting(db: Database, day: ReconciliationDay): Promise<void> {
  await db.write((tx) =>
    tx
      .createQueryBuilder()
      .insert()
      .into(ReconciliationDay)
      .values({ ...day })
      .orIgnore()
      .execute(),
  );
}
