export type { Bell, Cache, CacheDriver, Limiter } from './cache.ts';
export { openCache } from './openCache.ts';
