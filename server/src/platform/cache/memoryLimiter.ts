import type { Rate } from '@shuke/shared/contract/kit';
import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limiter } from './cache.ts';

/** Counts in this process alone. */
export const createMemoryLimiter = (): Limiter =>
  limiterOf(({ requests, perSeconds }) => new RateLimiterMemory({ points: requests, duration: perSeconds }));

/** A limiter with one counter set per rate, made when first needed; contracts name a handful. */
export function limiterOf(create: (rate: Rate) => RateLimiterAbstract): Limiter {
  const byRate = new Map<string, RateLimiterAbstract>();
  return {
    async take(key, rate) {
      const name = nameOf(rate);
      const counters = byRate.get(name) ?? create(rate);
      byRate.set(name, counters);
      try {
        await counters.consume(key);
        return { allowed: true, retryAfterMs: 0 };
      } catch (refusal) {
        // The library throws its result for "no", and an Error when it could not count.
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { allowed: false, retryAfterMs: Math.max(1, refusal.msBeforeNext) };
      }
    },
  };
}

/** `10/60`: the same key under another rate is counted apart. */
export const nameOf = ({ requests, perSeconds }: Rate): string => `${requests}/${perSeconds}`;
