import { randomInt } from 'node:crypto';
import type { Context, Next } from 'koa';
import { misbehave } from '../misbehave.ts';
import { readBody } from '../readBody.ts';
import type { World } from '../world.ts';
import { authorize } from './authorize.ts';
import { payEndpoints } from './endpoints/index.ts';
import type { PayAnswer, PayCallIn, PayEndpoint } from './endpoints/endpoint.ts';
import { isDone, type PayFault } from './faults.ts';
import type { Merchant } from './merchants.ts';
import { PayRefusal } from './refusal.ts';
import { asProbe, keyFor, signingKeys, vouch, type SigningKey } from './sealing.ts';
import { twist } from './twist.ts';

interface Route {
  endpoint: PayEndpoint;
  matches: RegExp;
}

const routes: readonly Route[] = payEndpoints.map((endpoint) => ({
  endpoint,
  matches: new RegExp(`^${endpoint.pattern.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** WeChat Pay's side of the wire: each call is checked, logged, meets the lever waiting for it, and is answered signed. */
export const payProtocol = (world: World) => async (ctx: Context, next: Next) => {
  if (!ctx.path.startsWith('/v3/')) {
    await next();
    return;
  }
  const raw = await readBody(ctx.req);
  const route = routes.find(({ endpoint, matches }) => endpoint.method === ctx.method && matches.test(ctx.path));
  const pattern = route?.endpoint.pattern ?? ctx.path;
  const fault = world.pay.levers.take(pattern);
  const params = { ...route?.matches.exec(ctx.path)?.groups };
  const call: PayCallIn = { method: ctx.method, url: ctx.url, query: ctx.URL.searchParams, params, raw };
  const { merchant, status, answer } = answerTo(world, route?.endpoint, call, ctx.get('authorization'), fault);

  const shown = 'json' in answer ? answer.json : null;
  world.log.add({
    at: world.clock.now(),
    method: ctx.method,
    path: ctx.path,
    request: requestOf(call),
    answer: shown,
    fault: fault?.kind ?? null,
  });
  ctx.set('Request-Id', `08${String(randomInt(1e9))}-${status < 300 ? '0' : '268498688'}`);
  ctx.status = status;
  if ('file' in answer) {
    ctx.set('Content-Type', answer.type);
    ctx.body = answer.file;
  } else {
    const said = shown === null ? '' : JSON.stringify(fault === undefined ? shown : twist(shown, fault));
    const key = merchant && answerKey(world, merchant, ctx.get('wechatpay-serial'));
    ctx.set(headersOf(world, key, said, fault));
    ctx.set('Content-Type', 'application/json; charset=utf-8');
    ctx.body = status === 204 ? null : fault?.kind === 'forge' ? said.replace('{', '{ ') : said;
  }
  if (fault !== undefined) await misbehave(ctx, fault);
};

interface Outcome {
  merchant: Merchant | undefined;
  status: number;
  answer: PayAnswer;
}

function answerTo(world: World, endpoint: PayEndpoint | undefined, call: PayCallIn, header: string, fault?: PayFault): Outcome {
  let merchant: Merchant | undefined;
  try {
    merchant = authorize(world.pay, call, header);
    if (endpoint === undefined) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '接口不存在');
    if (fault?.kind === 'refuse') throw new PayRefusal(fault.status, fault.code);
    const answer = isDone(fault) ? endpoint.handle(world.pay, call, merchant) : { json: {} };
    return { merchant, status: 'status' in answer ? answer.status : 200, answer };
  } catch (error) {
    const refusal = error instanceof SyntaxError ? new PayRefusal(400, 'PARAM_ERROR') : error;
    if (!(refusal instanceof PayRefusal)) throw error;
    return { merchant, status: refusal.status, answer: { json: refusal.answer() } };
  }
}

const staleMs = 600_000;

/** A merchant with a public key must say so with every call, else it is answered under a certificate. */
const answerKey = (world: World, merchant: Merchant, asked: string): SigningKey =>
  asked === signingKeys.publicKey.serial ? keyFor(world.pay, merchant) : signingKeys[world.pay.certificates.signing];

function headersOf(world: World, key: SigningKey | undefined, body: string, fault?: PayFault): Record<string, string> {
  if (key === undefined || fault?.kind === 'unsigned' || fault?.kind === 'status') return {};
  const now = world.clock.now();
  switch (fault?.kind) {
    case 'stale':
      return vouch(body, key, now - staleMs);
    case 'stranger':
      return { ...vouch(body, signingKeys.merchant, now), 'Wechatpay-Serial': key.serial };
    case 'probe':
      return asProbe(vouch(body, key, now));
    default:
      return vouch(body, key, now);
  }
}

/** For the log only. */
function requestOf({ raw, query }: PayCallIn): object {
  try {
    return { ...Object.fromEntries(query), ...(JSON.parse(raw) as object) };
  } catch {
    return Object.fromEntries(query);
  }
}
