import { dayIdOf } from './dayId.ts';
import type { ReconciliationDay } from './entities.ts';
import type { Tally } from './tally.ts';

/** What a run is of, and who asked for it when. */
export interface RunFacts {
  mchid: string;
  /** Beijing day. */
  date: string;
  /** Null for the nightly run. */
  staffId: string | null;
  ranAt: number;
}

/** The row of a day that was compared. */
export const comparedDay = (facts: RunFacts, { billRows, matched, counts, actions, sums }: Tally, sha1: string | null) => ({
  ...facts,
  ...{ id: dayIdOf(facts), billRows, matched, counts, actions, sha1 },
  ...sums,
  status: actions > 0 ? ('red' as const) : ('green' as const),
  problem: null,
});

/** The row of a day whose bill is not to be had, and why. */
export const waitingDay = (facts: RunFacts, problem: string): ReconciliationDay => ({
  ...facts,
  ...{ id: dayIdOf(facts), billRows: 0, matched: 0, counts: {}, actions: 0, sha1: null },
  ...{ billPaidFen: 0, billRefundFen: 0, oursPaidFen: 0, oursRefundFen: 0, ledgerPaidFen: 0, ledgerRefundFen: 0 },
  feeMilliFen: 0,
  status: 'waiting',
  problem: problem.slice(0, 40),
});
