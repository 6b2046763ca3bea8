export type { Bell, CacheDriver } from './cache.ts';
export { openCache } from './openCache.ts';
export type { RedisPatience } from './redisConnection.ts';
