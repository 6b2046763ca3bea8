import type { Log } from '../log.ts';

const openMs = 1_000;

/** Asks an outside that may be down, or does without. */
export interface Breaker {
  /** What `ask` gives; `without` when it fails, and at once for a second after that. */
  try<Result>(ask: () => Promise<Result>, without: () => Promise<Result>): Promise<Result>;
}

/**
 * One slow answer is the most a request waits for: whoever comes within the second after it does without.
 * Logs when the outside goes and when it comes back, not every failure.
 */
export function createBreaker(name: string, log: Log): Breaker {
  let openUntil = 0;
  let isDown = false;

  const note = (down: boolean, error?: unknown): void => {
    if (down) openUntil = performance.now() + openMs;
    if (down === isDown) return;
    isDown = down;
    if (down) log.warn({ err: error }, `${name} does not answer; doing without`);
    else log.info(`${name} answers again`);
  };

  return {
    async try(ask, without) {
      if (performance.now() < openUntil) return without();
      try {
        const result = await ask();
        note(false);
        return result;
      } catch (error) {
        note(true, error);
        return without();
      }
    },
  };
}
