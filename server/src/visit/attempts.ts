import type { Rate } from '@shuke/shared/contract/kit';
import type { CacheDriver } from '../platform/cache/cache.ts';
import { DomainError } from '../platform/errors.ts';

const windowSeconds = 300;
const perHandle: Rate = { requests: 5, perSeconds: windowSeconds };
const perStaff: Rate = { requests: 30, perSeconds: windowSeconds };

/** Wrong codes: five per handle and thirty per member of staff in five minutes, then even a right one waits. */
export class CodeAttempts {
  readonly #caches: CacheDriver;

  constructor(caches: CacheDriver) {
    this.#caches = caches;
  }

  /** Throws `code_attempts_exceeded` while either is blocked. */
  async check(staffId: string, handle: string): Promise<void> {
    const blocked = await Promise.all([
      this.#caches.cache.get(blockOf('staff', staffId)),
      this.#caches.cache.get(blockOf('handle', handle)),
    ]);
    if (blocked.some((mark) => mark !== undefined)) throw new DomainError('code_attempts_exceeded');
  }

  /** Counts a wrong code against both. */
  async failed(staffId: string, handle: string): Promise<void> {
    await Promise.all([this.#count('staff', staffId, perStaff), this.#count('handle', handle, perHandle)]);
  }

  async #count(kind: 'staff' | 'handle', value: string, rate: Rate): Promise<void> {
    // The limiter refuses the one after the last; the last of the allowed wrong tries is what starts the block.
    const { allowed } = await this.#caches.limiter.take(`code:${kind}:${value}`, { ...rate, requests: rate.requests - 1 });
    if (!allowed) await this.#caches.cache.set(blockOf(kind, value), '1', windowSeconds * 1_000);
  }
}

const blockOf = (kind: 'staff' | 'handle', value: string) => `code-block:${kind}:${value}`;
