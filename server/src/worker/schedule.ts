import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import { claimRun, endRun, failRun } from './claimRun.ts';
import { latestRun } from './dueRun.ts';
import type { Job } from './job.ts';
import { Interrupted, within } from './within.ts';

const lookMs = 15_000;
const usualTimeoutMs = 10 * 60_000;
/** Beyond the time-out, so that a run still being stopped is not started elsewhere. */
const leaseMarginMs = 60_000;
const retryMs = 60_000;

/** What the schedule works with. */
export interface ScheduleNeeds {
  db: Database;
  clock: Clock;
  log: Log;
}

/** Runs each job whose latest due run nobody has taken; returns the names of those that ran to their end. */
export async function runDueJobs(needs: ScheduleNeeds, jobs: readonly Job[], stop: AbortSignal): Promise<string[]> {
  const ended: string[] = [];
  for (const job of jobs) {
    if (!stop.aborted && (await runIfDue(needs, job, stop))) ended.push(job.name);
  }
  return ended;
}

async function runIfDue({ db, clock, log }: ScheduleNeeds, job: Job, stop: AbortSignal): Promise<boolean> {
  const timeoutMs = job.timeoutMs ?? usualTimeoutMs;
  const run = await claimRun(db, job.name, latestRun(job.due, clock.now()), clock.now(), timeoutMs + leaseMarginMs);
  if (run === undefined) return false;
  const { dueAt, businessDate, attempt } = run;
  try {
    await within(timeoutMs, stop, (signal) => job.run({ dueAt, businessDate }, signal));
    await endRun(db, run, clock.now());
    log.info({ job: job.name, businessDate, attempt }, 'job done');
    return true;
  } catch (error) {
    if (error instanceof Interrupted) log.info({ job: job.name, businessDate, attempt }, 'job interrupted, runs again later');
    else log.error({ err: error, job: job.name, businessDate, attempt }, 'job failed');
    await failRun(db, run, error, clock.now(), retryMs);
    return false;
  }
}

/** Looks every 15 s whether something is due. */
export function startSchedule(needs: ScheduleNeeds, jobs: readonly Job[]): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await runDueJobs(needs, jobs, stopped.signal).catch((error: unknown) => {
        needs.log.error({ err: error }, 'the schedule could not be looked at');
      });
      await pause(lookMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    stop() {
      stopped.abort();
      return ended;
    },
  };
}
