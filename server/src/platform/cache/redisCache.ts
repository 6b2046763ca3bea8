import type { Redis } from 'ioredis';
import type { Breaker } from './breaker.ts';
import type { Cache } from './cache.ts';

/** Before every key of ours, so that a Redis may be shared. */
export const keyPrefix = 'shuke:';

/**
 * Copies that all processes share; in this process's memory while Redis does not answer.
 * A key deleted while it is away may come back with it, so what must end in time has a short life.
 */
export const createRedisCache = (redis: Redis, breaker: Breaker, fallback: Cache): Cache => ({
  get: (key) =>
    breaker.try(
      async () => (await redis.get(keyPrefix + key)) ?? undefined,
      () => fallback.get(key),
    ),
  set: (key, value, ttlMs) =>
    breaker.try(
      async () => {
        await redis.set(keyPrefix + key, value, 'PX', ttlMs);
      },
      () => fallback.set(key, value, ttlMs),
    ),
  setIfAbsent: (key, value, ttlMs) =>
    breaker.try(
      async () => (await redis.set(keyPrefix + key, value, 'PX', ttlMs, 'NX')) === 'OK',
      () => fallback.setIfAbsent(key, value, ttlMs),
    ),
  async delete(key) {
    await fallback.delete(key);
    await breaker.try(
      async () => {
        await redis.del(keyPrefix + key);
      },
      () => Promise.resolve(),
    );
  },
});
