import type { Context, Next } from 'koa';
import { errorCatalogue, type ErrorBody, type ErrorCode } from '@shuke/shared/errors';
import { inShopWords, usualNames, type ShopNames } from '@shuke/shared/shopWords';
import { isUnavailable } from '../platform/db/index.ts';
import { DomainError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { requestIdOf } from './requestId.ts';

/** What Koa and the body parser throw, by status; everything else of theirs is a malformed request. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  501: 'method_not_allowed',
};
const retryAfterSeconds = 1;

/** The only place where an error becomes an answer. What is not in the catalogue is logged in full and shown in none. */
export const errorBoundary = (log: Log, names: () => Promise<ShopNames>) => async (ctx: Context, next: Next) => {
  try {
    await next();
    // What nobody answered: the router leaves a status and no body.
    const unanswered = ctx.body === undefined ? codeOfStatus[ctx.status] : undefined;
    if (unanswered !== undefined) throw new DomainError(unanswered);
  } catch (error) {
    const known = asDomainError(error);
    if (known.code === 'internal')
      log.error({ err: error, requestId: requestIdOf(ctx), method: ctx.method, route: ctx.path }, 'unexpected error');
    else if (known !== error && known.code === 'busy')
      log.warn({ err: error, requestId: requestIdOf(ctx), route: ctx.path }, 'the database could not do its work');
    const { param, ...detail } = known.detail;
    const body: ErrorBody = {
      error: {
        code: known.code,
        message: await spoken(known.message, names),
        requestId: requestIdOf(ctx),
        ...(param === undefined ? {} : { param: String(param) }),
        ...(Object.keys(detail).length === 0 ? {} : { detail }),
      },
    };
    ctx.status = known.status;
    if (errorCatalogue[known.code].retry === 'later')
      ctx.set('retry-after', String(known.detail['retryAfterSeconds'] ?? retryAfterSeconds));
    ctx.body = body;
  }
};

/** Most sentences name neither points nor growth; and one that does is said even when the shop's names cannot be read. */
const spoken = async (sentence: string, names: () => Promise<ShopNames>): Promise<string> =>
  inShopWords(sentence, { pointsName: '', growthName: '' }) === sentence
    ? sentence
    : inShopWords(sentence, await names().catch(() => usualNames));

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  // It may have happened all the same, and will be told to who asks again.
  if (isUnavailable(error)) return new DomainError('busy');
  // http-errors marks what a client caused with a 4xx status and `expose`.
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  if (expose === true && typeof status === 'number') return new DomainError(codeOfStatus[status] ?? 'invalid_request');
  return new DomainError('internal');
}
