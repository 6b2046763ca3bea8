import type { Rate } from '@shuke/shared/contract/kit';

/** Short-lived copies and marks. Never truth: losing all of it loses no fact, only speed. */
export interface Cache {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** True for the one caller that set it. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  delete(key: string): Promise<void>;
}

/** Counts requests per key. Fails open on a broken Redis to an in-process count, never to "no limit". */
export interface Limiter {
  take(key: string, rate: Rate): Promise<{ allowed: boolean; retryAfterMs: number }>;
}

/** Wakes sleeping workers, in every process. Losing a ring costs at most one poll interval. */
export interface Bell {
  ring(): void;
  /** Returns the way to stop listening. */
  onRing(listener: () => void): () => void;
}

/** Cache, limiter and bell of one kind, opened and closed together. */
export interface CacheDriver {
  readonly kind: 'memory' | 'redis';
  readonly cache: Cache;
  readonly limiter: Limiter;
  readonly bell: Bell;
  close(): Promise<void>;
}
