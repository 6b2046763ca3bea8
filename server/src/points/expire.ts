import type { Log } from '../platform/log.ts';
import { accounts, expiredLots, isOver, noEffects, untouched, type Committer, type Unit } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  log: Log;
}

/** Members looked up at a time; their units share the committer's batches with the tills. */
const membersPerRound = 200;

/**
 * Ends the points whose last day lies before `today` (YYYY-MM-DD). Run for each business date by the schedule; running
 * it twice, or dying half-way, ends each lot once. Gives the number of points ended.
 */
export async function expirePoints({ db, clock, committer, log }: Needs, today: string): Promise<number> {
  let ended = 0;
  for (let after = ''; ;) {
    const members = await expiredLots(db, { before: today, after, limit: membersPerRound });
    if (members.length === 0) break;
    const amounts = await Promise.all(members.map((memberId) => committer.submit(expireUnit(memberId, today, clock.now()))));
    ended += amounts.reduce((sum, { amount }) => sum + amount, 0);
    after = members.at(-1) ?? after;
  }
  log.info({ today, ended }, 'points expired');
  return ended;
}

function expireUnit(memberId: string, today: string, now: number): Unit<{ amount: number }> {
  const account = accounts.points(memberId);
  return {
    ...untouched,
    owners: [memberId],
    accounts: [account],
    decide(view) {
      const due = view.lots(account).filter((lot) => isOver(lot, today));
      return {
        ...noEffects,
        transactions: due.map(({ lot, available }) => ({
          ...named(newId('ltx')),
          kind: 'expire' as const,
          occurredAt: now,
          businessDate: today,
          memberId,
          postings: [
            { source: account, destination: accounts.pointsExpired, amount: available, fromLots: [{ lot, amount: available }] },
          ],
        })),
        answer: { amount: due.reduce((sum, { available }) => sum + available, 0) },
      };
    },
  };
}

/** A lot may be refilled by an undo and end again: what is due is read under the lock, so the reference need only be new. */
const named = (id: string) => ({ id, reference: `expire:${id}` });
