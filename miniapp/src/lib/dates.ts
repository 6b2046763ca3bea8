/** Shops keep Beijing time, which knows no summer time; so do all times on screen, wherever the phone is. */
const beijingOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

const beijing = (ms: number): Date => new Date(ms + beijingOffsetMs);
const two = (count: number): string => String(count).padStart(2, '0');
const dayNumber = (ms: number): number => Math.floor((ms + beijingOffsetMs) / dayMs);

/** The date in Beijing so many whole days before a moment: "2026-03-18". */
export const daysAgo = (ms: number, days: number): string =>
  beijing(ms - days * dayMs)
    .toISOString()
    .slice(0, 10);

/** "09:41" of a moment in ms. */
export const clockTime = (ms: number): string => `${two(beijing(ms).getUTCHours())}:${two(beijing(ms).getUTCMinutes())}`;

/** "今天 09:42", "昨天 09:42", "3月18日 09:42", in another year "2025年3月18日 09:42". */
export function momentText(instant: string, nowMs: number): string {
  const ms = Date.parse(instant);
  const age = dayNumber(nowMs) - dayNumber(ms);
  if (age === 0 || age === 1) return `${age === 0 ? '今天' : '昨天'} ${clockTime(ms)}`;
  return `${dayText(beijing(ms).toISOString().slice(0, 10), nowMs)} ${clockTime(ms)}`;
}

/** "2026-03-31" → "3月31日", in another year than now "2027年3月31日". */
export function dayText(date: string, nowMs: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const monthDay = `${String(month)}月${String(day)}日`;
  return year === beijing(nowMs).getUTCFullYear() ? monthDay : `${String(year)}年${monthDay}`;
}

/** "2026年3月": the head above a month of the history. */
export function monthText(instant: string): string {
  const date = beijing(Date.parse(instant));
  return `${String(date.getUTCFullYear())}年${String(date.getUTCMonth() + 1)}月`;
}

/** Whole days until the end of that day, Beijing time: 0 on the day itself. */
export const daysUntil = (date: string, nowMs: number): number =>
  Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs) - dayNumber(nowMs);

/** The how manieth day it is since that moment, by Beijing days: 1 on the day itself. */
export const daysSince = (instant: string, nowMs: number): number => dayNumber(nowMs) - dayNumber(Date.parse(instant)) + 1;
