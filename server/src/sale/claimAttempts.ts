import type { Rate } from '@shuke/shared/contract/kit';
import type { CacheDriver } from '../platform/cache/index.ts';
import { DomainError } from '../platform/errors.ts';

const windowSeconds = 300;
/** The limiter refuses the one after the last: the fifth wrong code starts the block. */
const wrongCodes: Rate = { requests: 4, perSeconds: windowSeconds };

const blockOf = (memberId: string) => `claim-block:${memberId}`;

/** Throws `code_attempts_exceeded` for five minutes after five wrong claim codes, also of a right one. */
export async function requireClaimAttempt({ cache }: CacheDriver, memberId: string): Promise<void> {
  if ((await cache.get(blockOf(memberId))) !== undefined) throw new DomainError('code_attempts_exceeded');
}

/** Counts a wrong claim code. */
export async function countWrongClaim({ cache, limiter }: CacheDriver, memberId: string): Promise<void> {
  const { allowed } = await limiter.take(`claim:${memberId}`, wrongCodes);
  if (!allowed) await cache.set(blockOf(memberId), '1', windowSeconds * 1_000);
}
