import { endingLots } from '../ledger/index.ts';
import { businessDate, startOfBusinessDate } from '../platform/clock.ts';
import type { TellNeeds } from './subscribers.ts';
import { tell } from './tell.ts';
import { wordsOfEnding } from './words.ts';

/** So many days before points end, their member is told. */
const daysBefore = [30, 7];
const dayMs = 86_400_000;
/** Members told of at a time. */
const round = 200;

/**
 * Tells members of points whose last day is 30, or 7, days after `today` (YYYY-MM-DD). Run for each business date by the
 * schedule; running it twice, or dying half-way, tells each member once. Gives how many members it found.
 */
export async function tellOfEnding(needs: TellNeeds, today: string, signal: AbortSignal): Promise<number> {
  let found = 0;
  for (const days of daysBefore) {
    const expiresOn = businessDate(startOfBusinessDate(today) + days * dayMs);
    for (let after = ''; ;) {
      const lots = await endingLots(needs.db, { on: expiresOn, after, limit: round });
      for (const { memberId, available } of lots) {
        signal.throwIfAborted();
        const words = wordsOfEnding({ points: available, days, expiresOn });
        await tell(needs, { ...words, memberId, fact: `points.ending:${expiresOn}:${String(days)}` });
      }
      found += lots.length;
      after = lots.at(-1)?.memberId ?? '';
      if (lots.length < round) break;
    }
  }
  return found;
}
