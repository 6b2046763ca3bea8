import type { Cache } from '../platform/cache/cache.ts';

/** A phone that spoke with us this recently counts as in contact. Forgetting the mark only makes limits stricter. */
const inContactMs = 2 * 60_000;
/** With the member, so that nobody can speak for somebody else’s phone. */
const markOf = (memberId: string, deviceId: string) => `contact:${memberId}:${deviceId}`;

/** Remembers that this phone spoke with us just now. */
export const noteContact = (cache: Cache, memberId: string, deviceId: string): Promise<void> =>
  cache.set(markOf(memberId, deviceId), '1', inContactMs);

/** True when it spoke with us within two minutes. */
export const isInContact = async (cache: Cache, memberId: string, deviceId: string): Promise<boolean> =>
  (await cache.get(markOf(memberId, deviceId))) !== undefined;
