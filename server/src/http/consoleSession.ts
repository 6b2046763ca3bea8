import type { Context, Next } from 'koa';
import { DomainError } from '../platform/errors.ts';

/** The console says of each request that it is the console's: a form or a picture of another site cannot set a header. */
const consoleHeader = 'x-shuke-console';
const cookieName = 'shuke_staff';
const tokenForm = /^[A-Za-z0-9_-]{20,128}$/;
/** Every operation that begins a session of staff. */
const waysIn: readonly unknown[] = ['session.staffSignIn', 'session.staffSwitch', 'session.staffWechat', 'staff.acceptInvite'];

const isConsole = (ctx: Context): boolean => ctx.get(consoleHeader) === '1';

/** The token in the console's cookie, or undefined: no cookie, or a request that the console did not make. */
export function cookieToken(ctx: Context): string | undefined {
  const token = isConsole(ctx) ? ctx.cookies.get(cookieName) : undefined;
  return token !== undefined && tokenForm.test(token) ? token : undefined;
}

/**
 * Browsers say where a request came from (w3.org/TR/fetch-metadata), on encrypted and local addresses; elsewhere the
 * origin must be the host that was asked.
 */
function isOwnPage(ctx: Context): boolean {
  const site = ctx.get('sec-fetch-site');
  if (site !== '') return site === 'same-origin';
  const origin = ctx.get('origin');
  return URL.canParse(origin) && new URL(origin).host === ctx.host;
}

/**
 * Staff who sign in from the console get their session as a cookie that no script can read and no other site can send,
 * instead of a token; signing out ends it. What the console changes must come from a page of our own address, as the browser
 * says. Throws `forbidden`.
 */
export async function consoleSession(ctx: Context, next: Next): Promise<void> {
  if (isConsole(ctx) && ctx.method !== 'GET' && !isOwnPage(ctx)) throw new DomainError('forbidden', { param: 'Origin' });
  await next();
  if (!isConsole(ctx)) return;
  const operation: unknown = ctx.state['operation'];
  if (operation === 'session.staffSignOut') ctx.set('set-cookie', cookieOf(ctx, '', ['Max-Age=0']));
  if (!waysIn.includes(operation) || !isSession(ctx.body)) return;
  ctx.set('set-cookie', cookieOf(ctx, ctx.body.token));
  ctx.body = { ...ctx.body, token: '' };
}

/**
 * Until the browser is closed; the server ends the session after a working day in any case. Only over an encrypted connection
 * where there is one: a proxy of our own may end it before us.
 */
function cookieOf(ctx: Context, token: string, more: readonly string[] = []): string {
  const isEncrypted = ctx.secure || ctx.get('origin').startsWith('https://');
  const parts = [`${cookieName}=${token}`, 'Path=/v1', 'HttpOnly', 'SameSite=Strict', ...more];
  return [...parts, ...(isEncrypted ? ['Secure'] : [])].join('; ');
}

function isSession(body: unknown): body is { token: string } {
  return typeof body === 'object' && body !== null && 'token' in body;
}
