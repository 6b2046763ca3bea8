import { businessDate } from '../platform/clock.ts';
import { toAct, toAwait, type Finding } from './finding.ts';

const minuteMs = 60_000;

/**
 * How far apart the two sides may put the same thing, in ms. A payment carries WeChat's own time; when it accepted a
 * refund we only know from its answer, which may have been lost and asked for again.
 */
export const slackMs = {
  /** Ours is later than theirs. */
  late: { payment: 5 * minuteMs, refund: 24 * 60 * minuteMs },
  /** Ours is earlier: two clocks. */
  early: 5 * minuteMs,
} as const;

/** Beijing text of a bill, `2026-11-21 10:00:00`, as UTC ms. */
export const instantOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}.000+08:00`);

/** Whether a line of a day's bill counts for the same day with us; `at` is our time of it, UTC ms. Pure. */
export function compareDay(what: 'payment' | 'refund', date: string, tradedAt: string, at: number | null): Finding[] {
  if (at === null || businessDate(at) === date) return [];
  const apart = at - instantOf(tradedAt);
  const isExpected = apart <= slackMs.late[what] && apart >= -slackMs.early;
  return [isExpected ? toAwait('day_boundary', businessDate(at)) : toAct('day_boundary', businessDate(at))];
}
