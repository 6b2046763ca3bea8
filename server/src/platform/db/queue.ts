import { setImmediate as nextTurn } from 'node:timers/promises';
import { DomainError } from '../errors.ts';

const waitingMax = 2_000;
const turnMsMax = 5;

/** Runs jobs one at a time, first come first served. */
export interface Queue {
  /** Rejects as the job does; with `busy` when too many wait already. */
  run<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Resolves when everything handed in so far has ended. */
  drained(): Promise<void>;
}

/** A queue that keeps its order whatever the jobs do: a failed job harms nobody but its own caller. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let turnBeganAt = 0;

  /** SQLite answers synchronously, so a long queue would run through without ever letting the event loop turn. */
  const letOthersIn = async (): Promise<void> => {
    if (performance.now() - turnBeganAt < turnMsMax) return;
    await nextTurn();
    turnBeganAt = performance.now();
  };

  return {
    run(job) {
      if (waiting >= waitingMax) return Promise.reject(new DomainError('busy'));
      waiting += 1;
      const result = last
        .then(letOthersIn)
        .then(job)
        .finally(() => {
          waiting -= 1;
        });
      last = result.catch(() => undefined);
      return result;
    },
    drained: () => last.then(() => undefined),
  };
}
