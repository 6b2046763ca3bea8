import { businessDate, type Clock } from '../../server/src/platform/clock.ts';
import { Errcode } from './errcode.ts';

/** WeChat's figures for a new account; tests lower them. */
const defaultLimits = {
  code2SessionPerPersonPerMinute: 100,
  tokenPerDay: 2_000,
  stableTokenPerMinute: 10_000,
  stableTokenPerDay: 500_000,
  forcedPerDay: 20,
};
/** How often each thing may be asked; tests change some of the figures. */
export type Limits = typeof defaultLimits;

const minuteMs = 60_000;

/** Counts calls by the minute (45011) and by the Beijing day (45009). */
export class Quotas {
  readonly limits: Limits;
  readonly #clock: Clock;
  readonly #used = new Map<string, { window: string; count: number }>();

  constructor(clock: Clock, limits: Partial<Limits> = {}) {
    this.#clock = clock;
    this.limits = { ...defaultLimits, ...limits };
  }

  /** Throws 45011 past the limit. */
  takeThisMinute(limit: keyof Limits, subject: string): void {
    this.#take(limit, subject, String(Math.floor(this.#clock.now() / minuteMs)), 45011);
  }

  /** Throws 45009 past the limit. */
  takeToday(limit: keyof Limits, subject: string): void {
    this.#take(limit, subject, businessDate(this.#clock.now()), 45009);
  }

  #take(limit: keyof Limits, subject: string, window: string, errcode: number): void {
    const key = `${limit} ${subject}`;
    const used = this.#used.get(key);
    const count = used?.window === window ? used.count + 1 : 1;
    this.#used.set(key, { window, count });
    if (count > this.limits[limit]) throw new Errcode(errcode);
  }
}
