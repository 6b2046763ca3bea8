import type { Context } from 'koa';
import { defaultRate, type Operation } from '@shuke/shared/contract/kit';
import type { OperationId } from '@shuke/shared/routes';
import type { Limiter } from '../platform/cache/cache.ts';
import type { Caller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';

/** Who is counted: the person when known, else the address the request came from. */
function countedAs(ctx: Context, caller: Caller): string {
  if (caller.audience === 'staff') return caller.staffId;
  return caller.audience === 'public' ? ctx.ip : caller.identityId;
}

/** Lets a request pass or throws `rate_limited`. */
export type LimitRate = (ctx: Context, id: OperationId, operation: Operation, caller: Caller) => Promise<void>;

/** Refuses what goes over the operation's rate, per caller. Throws `rate_limited`. */
export const limitRate =
  (limiter: Limiter): LimitRate =>
  async (ctx, id, operation, caller) => {
    const { allowed, retryAfterMs } = await limiter.take(`rate:${id}:${countedAs(ctx, caller)}`, operation.rate ?? defaultRate);
    if (!allowed) throw new DomainError('rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1_000)) });
  };
