import { startOfBusinessDate, businessDate } from '../../platform/clock.ts';
import type { Member } from '../entities.ts';

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/**
 * When the quiet hours began that an instant lies in; undefined outside of them. They may go over midnight, and end with
 * the minute they are said to end at. Pure.
 */
export function quietSince({ quietFrom, quietTo }: Pick<Member, 'quietFrom' | 'quietTo'>, now: number): number | undefined {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return undefined;
  const midnight = startOfBusinessDate(businessDate(now));
  const lengthMs = ((quietTo - quietFrom + 1_440) % 1_440) * minuteMs;
  const today = midnight + quietFrom * minuteMs;
  return [today, today - dayMs].find((began) => began <= now && now < began + lengthMs);
}
