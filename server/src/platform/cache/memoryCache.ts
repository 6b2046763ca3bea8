import type { Cache } from './cache.ts';

const entriesMax = 50_000;

interface Entry {
  value: string;
  endsAt: number;
}

/** Copies in this process's memory, the oldest given up first when there are too many. */
export function createMemoryCache(): Cache {
  const entries = new Map<string, Entry>();
  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (entry === undefined || entry.endsAt > performance.now()) return entry;
    entries.delete(key);
    return undefined;
  };
  const put = (key: string, value: string, ttlMs: number): void => {
    // Out and in again: a map keeps the order of first insertion.
    entries.delete(key);
    entries.set(key, { value, endsAt: performance.now() + ttlMs });
    const [oldest] = entries.keys();
    if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
  };

  return {
    get: (key) => Promise.resolve(live(key)?.value),
    set(key, value, ttlMs) {
      put(key, value, ttlMs);
      return Promise.resolve();
    },
    setIfAbsent(key, value, ttlMs) {
      const isAbsent = live(key) === undefined;
      if (isAbsent) put(key, value, ttlMs);
      return Promise.resolve(isAbsent);
    },
    delete(key) {
      entries.delete(key);
      return Promise.resolve();
    },
  };
}
