import type { ErrorCode } from '@shuke/shared/errors';
import type { Rate } from '@shuke/shared/contract/kit';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';
import { recordAction } from '../staff/index.ts';
import type { LateWho } from './lateWho.ts';

const windowSeconds = 300;
const windowMs = windowSeconds * 1_000;
const missesMax = 30;
/** The limiter refuses the one after the last: the thirtieth miss starts the block. */
const misses: Rate = { requests: missesMax - 1, perSeconds: windowSeconds };

interface Needs {
  db: Database;
  clock: Clock;
  caches: CacheDriver;
  secrets: Secrets;
}

/** Numbers of nobody that one till system, or one person, sent: thirty different ones in five minutes, then nobody is looked up. */
export class UploadMisses {
  readonly #needs: Needs;
  readonly #staffId: string;
  readonly #branchId: string;

  constructor(needs: Needs, staffId: string, branchId: string) {
    this.#needs = needs;
    this.#staffId = staffId;
    this.#branchId = branchId;
  }

  /** Throws `code_attempts_exceeded` while it is blocked. */
  async check(): Promise<void> {
    if ((await this.#needs.caches.cache.get(this.#block)) !== undefined) throw new DomainError('code_attempts_exceeded');
  }

  /** Whom the lines name, as long as too few of them name nobody; those after that say so, whomever they name. */
  async sift(lines: readonly { who: string }[], found: readonly LateWho[]): Promise<(LateWho | { code: ErrorCode })[]> {
    const sifted: (LateWho | { code: ErrorCode })[] = [];
    let isBlocked = false;
    for (const [place, who] of found.entries()) {
      sifted.push(isBlocked ? { code: 'code_attempts_exceeded' } : who);
      const isMiss = 'code' in who && who.code === 'code_unknown';
      if (!isBlocked && isMiss) isBlocked = await this.#isOneTooMany(lines[place]?.who ?? '');
    }
    return sifted;
  }

  get #block(): string {
    return `upload-block:${this.#staffId}`;
  }

  /** The same number again tells nothing new: a till that sends its batch once more is not blocked for it. */
  async #isOneTooMany(who: string): Promise<boolean> {
    const { cache, limiter } = this.#needs.caches;
    const mark = `upload-miss:${this.#staffId}:${this.#needs.secrets.phoneHash(who)}`;
    if (!(await cache.setIfAbsent(mark, '1', windowMs))) return false;
    const { allowed } = await limiter.take(`upload:${this.#staffId}`, misses);
    if (allowed) return false;
    if (await cache.setIfAbsent(this.#block, '1', windowMs)) await this.#writeDown();
    return true;
  }

  #writeDown(): Promise<unknown> {
    const { db, clock } = this.#needs;
    const facts = { staffId: this.#staffId, branchId: this.#branchId, detail: { misses: missesMax } };
    return db.write((tx) => recordAction(tx, { ...facts, action: 'sale.uploadStopped', at: clock.now() }));
  }
}
