import { bodyParser } from '@koa/bodyparser';
import { DomainError } from '../platform/errors.ts';

const bodyLimit = '64kb';

/**
 * JSON bodies of at most 64 KB, also after unpacking. Whatever is wrong with one is the caller's mistake: the parser's own
 * errors, some of which carry the body or no status, go no further. Throws `invalid_request`, `payload_too_large`,
 * `unsupported_media_type`.
 */
export const parseBody = bodyParser({
  enableTypes: ['json'],
  jsonLimit: bodyLimit,
  parsedMethods: ['POST', 'PUT', 'PATCH'],
  onError(error) {
    const { status } = error as Error & { status?: number };
    if (status === 413) throw new DomainError('payload_too_large');
    if (status === 415) throw new DomainError('unsupported_media_type');
    throw new DomainError('invalid_request', { param: 'body' });
  },
});
