import { setTimeout as pause } from 'node:timers/promises';
import type { Bell } from '../platform/cache/index.ts';
import { listenTo } from './doorbell.ts';
import { workOneRound, type Hands, type RoundNeeds } from './round.ts';

/** A lost ring costs at most this. */
const pollMs = 1_000;
/** A busy till rings at every sale: a round for many costs hardly more than one for each. */
const gatherMs = 20;
/** After a round that failed: the database is probably away. */
const troubleMs = 2_000;
/** How long messages in hand may take at the end. */
const drainMs = 8_000;

/** The outbox at work. */
export interface Rounds {
  /** UTC, ms of the last round that reached the database; undefined before the first. */
  readonly lastRoundAt: number | undefined;
  /** Claims no more, lets what is in hand end, and after 8 s stops waiting for it: its lease will end. */
  stop(): Promise<void>;
}

/** Works round after round, woken by the bell. */
export function startRounds(needs: RoundNeeds, bell: Bell): Rounds {
  const doorbell = listenTo(bell);
  const stopClaiming = new AbortController();
  const stopWorking = new AbortController();
  const hands: Hands = { slow: new Set() };
  let lastRoundAt: number | undefined;

  const loop = async (): Promise<void> => {
    while (!stopClaiming.signal.aborted) {
      let sleepMs = pollMs;
      try {
        const { more } = await workOneRound(needs, hands, stopWorking.signal);
        lastRoundAt = needs.clock.now();
        if (more) continue;
      } catch (error) {
        needs.log.error({ err: error }, 'a round of the worker failed');
        sleepMs = troubleMs;
      }
      await doorbell.sleep(sleepMs, stopClaiming.signal);
      await pause(gatherMs);
    }
  };
  const ended = loop();

  return {
    get lastRoundAt() {
      return lastRoundAt;
    },
    async stop() {
      stopClaiming.abort();
      const timer = setTimeout(() => {
        stopWorking.abort();
      }, drainMs);
      await ended;
      await Promise.all(hands.slow);
      clearTimeout(timer);
      doorbell.disconnect();
    },
  };
}
