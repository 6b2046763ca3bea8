import { businessDate, startOfBusinessDate } from '../platform/clock.ts';
import { BillUnreadable, PayFailure } from '../platform/wechat/pay/index.ts';
import { dayIdOf } from './dayId.ts';
import { ReconciliationDay } from './entities.ts';
import { keepWaiting } from './keepResult.ts';
import { waitingDay } from './newDay.ts';
import { firstOrderAt } from './ours.ts';
import { reconcileDay, type ReconcileNeeds } from './reconcileDay.ts';

const hourMs = 3_600_000;
/** Beijing time of day from which bills are asked for, and from which one that is missing is an alarm. */
const opensMs = 10.25 * hourMs;
const alarmsMs = 12 * hourMs;
/** Days looked back for one that was left out, because the server was down or WeChat late. */
const daysBack = 7;

/**
 * Compares every day of the last week that has no result yet, of every number that takes payments, the oldest first; to
 * be called every quarter of an hour. Nothing happens before 10:15 in Beijing. From 12:00 a bill that is still missing is
 * an alarm each time. One day that fails does not keep the others from being compared.
 */
export async function reconcileDue(needs: ReconcileNeeds, signal?: AbortSignal): Promise<void> {
  const now = needs.clock.now();
  const timeOfDay = now - startOfBusinessDate(businessDate(now));
  if (timeOfDay < opensMs) return;
  for (const mchid of needs.pay.wechat.mchids) {
    for (const date of await dueDays(needs, mchid, now)) {
      signal?.throwIfAborted();
      await reconcileCalmly(needs, { mchid, date }, timeOfDay >= alarmsMs, signal);
    }
  }
}

async function dueDays({ db }: ReconcileNeeds, mchid: string, now: number): Promise<string[]> {
  const first = await firstOrderAt(db, mchid);
  if (first === undefined) return [];
  const days = Array.from({ length: daysBack }, (_, index) => businessDate(now - (daysBack - index) * 24 * hourMs));
  const done = await Promise.all(days.map((date) => isCompared(db, dayIdOf({ mchid, date }))));
  return days.filter((date, index) => date >= businessDate(first) && done[index] !== true);
}

const isCompared = async (db: ReconcileNeeds['db'], id: string): Promise<boolean> => {
  const day = await db.reader.getRepository(ReconciliationDay).findOneBy({ id });
  return day !== null && day.status !== 'waiting';
};

async function reconcileCalmly(
  needs: ReconcileNeeds,
  { mchid, date }: { mchid: string; date: string },
  isLate: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const problem = await reconcileDay(needs, { mchid, date }, signal).then(
    (day) => (day === 'notYet' ? 'notYet' : undefined),
    (error: unknown) => problemOf(error),
  );
  if (problem === undefined) return;
  await keepWaiting(needs.db, waitingDay({ mchid, date, staffId: null, ranAt: needs.clock.now() }, problem));
  const facts = { mchid, date, problem };
  if (isLate) needs.log.error({ alarm: 'reconcile.missing', ...facts }, 'a day has no bill to be compared with');
  else needs.log.warn(facts, 'a bill is not there yet');
}

/** Ours, in a word; anything else is a fault and passed on, for the schedule to try again. */
function problemOf(error: unknown): string {
  if (error instanceof PayFailure) return error.reason;
  if (error instanceof BillUnreadable) return 'unreadable';
  throw error;
}
