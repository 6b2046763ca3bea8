import type { Log } from '../log.ts';
import { createBreaker } from './breaker.ts';
import type { CacheDriver } from './cache.ts';
import { createMemoryBell } from './memoryBell.ts';
import { createMemoryCache } from './memoryCache.ts';
import { createMemoryLimiter } from './memoryLimiter.ts';
import { createRedisBell } from './redisBell.ts';
import { createRedisCache } from './redisCache.ts';
import { connectRedis, disconnect, untilReady, type RedisPatience } from './redisConnection.ts';
import { createRedisLimiter } from './redisLimiter.ts';

/** Where the Redis is, if there is one. */
export interface CacheOptions {
  redisUrl?: string | undefined;
  log: Log;
  /** For tests of what Redis keeps: on a machine that stands still for a moment the usual one ends, and what was kept is not found. */
  redisPatience?: RedisPatience | undefined;
}

/** In memory when no Redis is named: right for one process. A Redis that is away at the start is waited for 2 s at most. */
export const openCache = ({ redisUrl, log, redisPatience }: CacheOptions): Promise<CacheDriver> =>
  redisUrl === undefined ? Promise.resolve(openMemory()) : openRedis(redisUrl, log, redisPatience);

function openMemory(): CacheDriver {
  const bell = createMemoryBell();
  return {
    kind: 'memory',
    cache: createMemoryCache(),
    limiter: createMemoryLimiter(),
    bell,
    close() {
      bell.silence();
      return Promise.resolve();
    },
  };
}

async function openRedis(url: string, log: Log, patience?: RedisPatience): Promise<CacheDriver> {
  // A connection that listens can do nothing else, hence two.
  const redis = connectRedis(url, log, patience);
  const subscriber = connectRedis(url, log, patience);
  const areReady = await Promise.all([untilReady(redis, patience), untilReady(subscriber, patience)]);
  if (areReady.includes(false)) log.warn('redis is not there yet; going on without');
  const breaker = createBreaker('redis', log);
  const bell = createRedisBell(redis, subscriber);
  return {
    kind: 'redis',
    cache: createRedisCache(redis, breaker, createMemoryCache()),
    limiter: createRedisLimiter(redis, breaker, createMemoryLimiter()),
    bell,
    async close() {
      bell.silence();
      await Promise.all([disconnect(redis), disconnect(subscriber)]);
    },
  };
}
