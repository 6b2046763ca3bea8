import type { CacheDriver } from '../platform/cache/cache.ts';

/** Longer than a guesser waits between two tries. */
const memoryMs = 14 * 86_400_000;

/**
 * Locks phones nobody works under as accounts are locked: so many wrong tries in a row, then the lock. Without it the sixth try
 * would tell which phones belong to staff. Kept in the cache, not in a table that a stranger could fill.
 */
export class PhoneGuesses {
  readonly #caches: CacheDriver;
  readonly #rule: { triesMax: number; lockMs: number };

  constructor(caches: CacheDriver, rule: { triesMax: number; lockMs: number }) {
    this.#caches = caches;
    this.#rule = rule;
  }

  /** Counts a wrong try: `failed`, `locks` for the one that locks, `locked` while it lasts. */
  async count(phoneHash: string): Promise<'failed' | 'locks' | 'locked'> {
    const { cache, limiter } = this.#caches;
    const [lock, round] = [`sign-in-lock:${phoneHash}`, `sign-in-round:${phoneHash}`];
    if ((await cache.get(lock)) !== undefined) return 'locked';
    const current = (await cache.get(round)) ?? '0';
    const { triesMax, lockMs } = this.#rule;
    const rate = { requests: triesMax - 1, perSeconds: memoryMs / 1_000 };
    const { allowed } = await limiter.take(`sign-in:${phoneHash}:${current}`, rate);
    if (allowed) return 'failed';
    const isFirst = await cache.setIfAbsent(lock, '1', lockMs);
    await cache.set(round, String(Number(current) + 1), memoryMs);
    return isFirst ? 'locks' : 'locked';
  }
}
