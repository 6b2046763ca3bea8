import type { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Breaker } from './breaker.ts';
import type { Limiter } from './cache.ts';
import { limiterOf, nameOf } from './memoryLimiter.ts';
import { keyPrefix } from './redisCache.ts';

/** Counts over all processes; while Redis does not answer, each process counts for itself: never no limit. */
export function createRedisLimiter(redis: Redis, breaker: Breaker, fallback: Limiter): Limiter {
  const shared = limiterOf(
    (rate) =>
      new RateLimiterRedis({
        storeClient: redis,
        points: rate.requests,
        duration: rate.perSeconds,
        keyPrefix: `${keyPrefix}rate:${nameOf(rate)}`,
        rejectIfRedisNotReady: true,
      }),
  );
  return {
    take: (key, rate) =>
      breaker.try(
        () => shared.take(key, rate),
        () => fallback.take(key, rate),
      ),
  };
}
