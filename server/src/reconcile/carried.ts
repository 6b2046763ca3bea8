import { businessDate, startOfBusinessDate } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { dayIdOf } from './dayId.ts';
import { ReconciliationDay, ReconciliationDifference } from './entities.ts';
import { referenceOf } from './compareLines.ts';
import { tomorrow, type Carried } from './missingLines.ts';

/** What the comparison of the day before left to this one. */
export async function carriedInto(db: Database, { mchid, date }: { mchid: string; date: string }): Promise<Carried> {
  const dayId = dayIdOf({ mchid, date: businessDate(startOfBusinessDate(date) - 1) });
  const [before, rows] = await Promise.all([
    db.reader.getRepository(ReconciliationDay).findOneBy({ id: dayId }),
    db.reader.getRepository(ReconciliationDifference).findBy({ dayId, kind: 'day_boundary' }),
  ]);
  return {
    billed: new Set(rows.filter(({ billFen }) => billFen !== null).map(nameOf)),
    owed: new Set(rows.filter(({ detail }) => detail === tomorrow).map(nameOf)),
    isKnown: before !== null && before.status !== 'waiting',
  };
}

const nameOf = ({ what, outTradeNo, outRefundNo }: ReconciliationDifference): string =>
  referenceOf[what](what === 'payment' ? outTradeNo : (outRefundNo ?? ''));
