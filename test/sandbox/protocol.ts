import type { Context, Next } from 'koa';
import type { Call, Endpoint } from './endpoints/endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { Errcode } from './errcode.ts';
import { misbehave } from './misbehave.ts';
import { readBody } from './readBody.ts';
import type { World } from './world.ts';

/** WeChat's side of the wire: each call is logged, meets the lever waiting for it, and is answered as WeChat would. */
export const protocol = (world: World) => async (ctx: Context, next: Next) => {
  const endpoint = endpoints[ctx.path];
  if (endpoint === undefined) {
    await next();
    return;
  }

  const raw = await readBody(ctx.req);
  const fault = world.levers.take(ctx.path);
  const isDone = fault === undefined || fault.kind === 'delay' || fault.kind === 'lose' || fault.kind === 'garbage';
  const answer = isDone
    ? answerTo(world, endpoint, ctx, raw)
    : fault.kind === 'errcode'
      ? new Errcode(fault.errcode).answer()
      : null;
  const request = { ...Object.fromEntries(ctx.URL.searchParams), ...bodyFields(raw) };
  world.log.add({ at: world.clock.now(), method: ctx.method, path: ctx.path, request, answer, fault: fault?.kind ?? null });

  ctx.status = 200;
  ctx.set('Content-Type', endpoint.contentType);
  ctx.body = JSON.stringify(answer);
  if (fault !== undefined) await misbehave(ctx, fault);
};

function answerTo(world: World, endpoint: Endpoint, ctx: Context, raw: string): object {
  try {
    return endpoint.handle(world, parseCall(endpoint, ctx, raw));
  } catch (error) {
    if (error instanceof Errcode) return error.answer();
    throw error;
  }
}

/** WeChat reads JSON whatever the content type says. Throws 43001, 43002, 44002, 47001. */
function parseCall(endpoint: Endpoint, ctx: Context, raw: string): Call {
  const query = ctx.URL.searchParams;
  if (ctx.method !== endpoint.method) throw new Errcode(endpoint.method === 'GET' ? 43001 : 43002);
  if (endpoint.method === 'GET') return { query, body: undefined };
  if (raw === '') throw new Errcode(44002);
  try {
    return { query, body: JSON.parse(raw) as unknown };
  } catch {
    throw new Errcode(47001);
  }
}

/** For the log only. */
function bodyFields(raw: string): object {
  try {
    const body: unknown = JSON.parse(raw);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
