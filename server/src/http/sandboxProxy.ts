import type { Context, Next } from 'koa';
import { request } from 'undici';
import { DomainError } from '../platform/errors.ts';

const timeoutMs = 30_000;
const isSandboxPath = (path: string): boolean => path === '/' || path === '/sandbox' || path.startsWith('/sandbox/');

/**
 * Sandbox mode only: the page of the pretended WeChat and its levers, under our own origin, so that one address shows
 * everything. WeChat's API itself is never reachable this way.
 */
export const sandboxProxy =
  (baseUrl: string) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!isSandboxPath(ctx.path)) {
      await next();
      return;
    }
    const target = new URL(ctx.path + ctx.search, baseUrl);
    // The path is judged again as it will be asked for: after `..`, and never at another host.
    if (target.origin !== new URL(baseUrl).origin || !isSandboxPath(target.pathname)) throw new DomainError('not_found');
    const answer = await request(target, {
      method: ctx.method as 'GET' | 'POST' | 'DELETE',
      headers: { 'content-type': ctx.get('content-type') || 'application/json', accept: ctx.get('accept') },
      body: ctx.method === 'GET' || ctx.method === 'HEAD' ? null : ctx.req,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    ctx.status = answer.statusCode;
    const type = answer.headers['content-type'];
    if (typeof type === 'string') ctx.set('content-type', type);
    const cache = answer.headers['cache-control'];
    if (typeof cache === 'string') ctx.set('cache-control', cache);
    ctx.body = answer.body;
  };
