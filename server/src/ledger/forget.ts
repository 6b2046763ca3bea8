import { In, LessThan } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { IdempotencyRecord } from './entities.ts';

/** How long a repeated key is answered with the first answer. */
const keptMs = 7 * 86_400_000;
/** Small, so that no till waits for it. */
const perRound = 500;

/** Deletes the first answers to keys older than a week. References in the ledger stay unique for ever. Gives how many went. */
export async function forgetOldRecords(db: Database, clock: Clock): Promise<number> {
  const before = clock.now() - keptMs;
  for (let forgotten = 0; ;) {
    const old = await db.reader
      .getRepository(IdempotencyRecord)
      .find({ select: { id: true }, where: { at: LessThan(before) }, take: perRound });
    if (old.length === 0) return forgotten;
    await db.write((tx) => tx.delete(IdempotencyRecord, { id: In(old.map(({ id }) => id)) }));
    forgotten += old.length;
  }
}
