/** Time comes from outside: commands take a Clock, tests set it. */
export interface Clock {
  /** UTC, milliseconds since the epoch. */
  now(): number;
}

/** The machine's clock. Patience is measured with `performance.now()` instead: this one may be set. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock for tests and demonstrations: stands still until told. */
export class SettableClock implements Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  set(now: number): void {
    this.#now = now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

const beijingOffsetMs = 8 * 3_600_000;
const hourMs = 3_600_000;

/**
 * The business date (YYYY-MM-DD) of an instant: Beijing time whatever the host's zone, turned at the cut-off hour.
 * Beijing has had no summer time since 1991, so the offset is a constant.
 */
export const businessDate = (instant: number, cutoffHour = 0): string =>
  new Date(instant + beijingOffsetMs - cutoffHour * hourMs).toISOString().slice(0, 10);

/** First instant (UTC, ms) of a business date. */
export const startOfBusinessDate = (date: string, cutoffHour = 0): number =>
  Date.parse(`${date}T00:00:00.000Z`) - beijingOffsetMs + cutoffHour * hourMs;
