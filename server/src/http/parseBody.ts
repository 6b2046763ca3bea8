import { bodyParser } from '@koa/bodyparser';
import type { Context, Next } from 'koa';
import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { routes, type OperationId } from '@shuke/shared/routes';
import { DomainError } from '../platform/errors.ts';

const usualKb = 64;

const parserOf = (kb: number) =>
  bodyParser({
    enableTypes: ['json'],
    jsonLimit: `${String(kb)}kb`,
    parsedMethods: ['POST', 'PUT', 'PATCH'],
    onError(error) {
      const { status } = error as Error & { status?: number };
      if (status === 413) throw new DomainError('payload_too_large');
      if (status === 415) throw new DomainError('unsupported_media_type');
      throw new DomainError('invalid_request', { param: 'body' });
    },
  });

const usual = parserOf(usualKb);
/** What carries a picture, by its route. */
const larger = new Map<string, ReturnType<typeof parserOf>>(
  (Object.keys(routes) as OperationId[]).flatMap((id) => {
    const { bodyKb }: Operation = contract[id];
    return bodyKb === undefined ? [] : [[routes[id], parserOf(bodyKb)] as const];
  }),
);

/**
 * JSON bodies of at most 64 KB, or what the operation says, also after unpacking. Whatever is wrong with one is the caller's
 * mistake: the parser's own errors, some of which carry the body or no status, go no further. Throws `invalid_request`,
 * `payload_too_large`, `unsupported_media_type`.
 */
export const parseBody = (ctx: Context, next: Next): Promise<void> =>
  (larger.get(`${ctx.method} ${ctx.path}`) ?? usual)(ctx, next);
