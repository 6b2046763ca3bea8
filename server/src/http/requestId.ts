import type { Context, Next } from 'koa';
import { newId } from '../platform/ids.ts';

/** What a balancer may hand us; anything else gets a new id. */
const wellFormed = /^[A-Za-z0-9_-]{8,64}$/;

/** Names the request: from the balancer when well formed, else anew; repeated in the answer and in every log line. */
export async function requestId(ctx: Context, next: Next): Promise<void> {
  const given = ctx.get('x-request-id');
  const id = wellFormed.test(given) ? given : newId('req');
  ctx.state['requestId'] = id;
  ctx.set('x-request-id', id);
  await next();
}

/** The id given to this request. */
export const requestIdOf = (ctx: Context): string => String(ctx.state['requestId'] ?? '');
