import { In, LessThan } from 'typeorm';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { HeldSale } from './entities.ts';

const perRound = 500;
/** The latest hour at which any branch turns its day: what is older than that day has ended everywhere. */
const latestCutoff = 23;

/** Deletes baskets put aside on business days that have ended at every branch: nobody can take them any more. Gives how many. */
export async function forgetHeld({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  const before = LessThan(businessDate(clock.now(), latestCutoff));
  for (let forgotten = 0; ;) {
    const old = await db.reader
      .getRepository(HeldSale)
      .find({ select: { id: true }, where: { businessDate: before }, take: perRound });
    if (old.length === 0) return forgotten;
    await db.write((tx) => tx.delete(HeldSale, { id: In(old.map(({ id }) => id)) }));
    forgotten += old.length;
  }
}
