import { businessDate, startOfBusinessDate } from '../platform/clock.ts';
import type { Due, Run } from './job.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The latest run that is due at `now`. Earlier ones that were missed are not made up one by one. */
export function latestRun(due: Due, now: number): Run {
  const today = startOfBusinessDate(businessDate(now));
  const dueAt =
    'daily' in due ? latestDaily(today, timeOfDayMs(due.daily), now) : latestMultiple(today, due.everyMinutes * minuteMs, now);
  return { dueAt, businessDate: businessDate(dueAt) };
}

const latestDaily = (today: number, offsetMs: number, now: number): number =>
  today + offsetMs <= now ? today + offsetMs : today + offsetMs - dayMs;

const latestMultiple = (today: number, periodMs: number, now: number): number =>
  today + Math.floor((now - today) / periodMs) * periodMs;

function timeOfDayMs(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (match === null) throw new RangeError(`not a time of day: ${time}`);
  return (Number(match[1]) * 60 + Number(match[2])) * minuteMs;
}
