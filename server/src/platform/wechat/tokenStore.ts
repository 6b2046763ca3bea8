import { z } from 'zod';
import type { Cache } from '../cache/cache.ts';

/** A token and how long it is used. */
export interface HeldToken {
  token: string;
  /** UTC, ms: from then on ask again. */
  freshUntil: number;
}

/** WeChat allows 20 forced refreshes a day: one in 72 minutes can never pass that. */
const forcedSpacingMs = 72 * 60_000;

/** Text of ours in the cache; anything else there counts as nothing. */
const Kept = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ token: z.string(), freshUntil: z.number() }));

/** What all processes know of an app's token. A cache that fails costs a request to WeChat, nothing more. */
export interface TokenStore {
  read(): Promise<HeldToken | undefined>;
  write(held: HeldToken, lifeMs: number): Promise<void>;
  /** True for the one that may force a new token now. */
  mayForce(): Promise<boolean>;
}

/** The store of one app's token in the shared cache. */
export function tokenStore(cache: Cache, appId: string): TokenStore {
  const key = `wechat:token:${appId}`;
  return {
    read: async () => Kept.safeParse(await cache.get(key).catch(() => undefined)).data,
    write: (held, lifeMs) => cache.set(key, JSON.stringify(held), lifeMs).catch(() => undefined),
    mayForce: () => cache.setIfAbsent(`${key}:forced`, '1', forcedSpacingMs).catch(() => false),
  };
}
