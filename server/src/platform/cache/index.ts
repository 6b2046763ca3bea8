export type { Bell, CacheDriver } from './cache.ts';
export { openCache } from './openCache.ts';
