import type { Bell } from '../platform/cache/index.ts';
import type { Job } from './job.ts';
import { startRounds } from './rounds.ts';
import type { RoundNeeds } from './round.ts';
import { startSchedule } from './schedule.ts';

/** The process's worker. */
export interface Worker {
  /** UTC, ms: its heartbeat for /readyz. Undefined until it has reached the database once. */
  readonly lastRoundAt: number | undefined;
  /** Ends in order; before the committer, which handlers use, and the database. */
  stop(): Promise<void>;
}

/** Starts telling what is in the outbox, and running jobs at their times. */
export function startWorker({ bell, jobs, ...needs }: RoundNeeds & { bell: Bell; jobs: readonly Job[] }): Worker {
  const rounds = startRounds(needs, bell);
  const schedule = startSchedule(needs, jobs);
  return {
    get lastRoundAt() {
      return rounds.lastRoundAt;
    },
    async stop() {
      await Promise.all([rounds.stop(), schedule.stop()]);
    },
  };
}
