import { startOfBusinessDate } from '../../server/src/platform/clock.ts';

/**
 * The instants (UTC, ms) when a month begins in Beijing, later and later: the next two new years for the first two
 * rounds, so that what was earned before the one expires with the other; after that, every month.
 */
export const edgeInstants =
  (now: number) =>
  (round: number): number => {
    const year = new Date(now).getUTCFullYear();
    const months = round <= 2 ? 12 * round : 24 + round - 2;
    return startOfBusinessDate(new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10));
  };
