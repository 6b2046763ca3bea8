import Router from '@koa/router';
import type { Context } from 'koa';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { maskPhone } from '@shuke/shared/phone';
import { Errcode } from './errcode.ts';
import type { CodeKind } from './codes.ts';
import { payControl } from './pay/payControl.ts';
import { PayRefusal } from './pay/refusal.ts';
import type { Person } from './people.ts';
import { readBody } from './readBody.ts';
import type { World } from './world.ts';

/** What the page shows of the demonstration: made by whoever starts the sandbox. */
export interface Demo {
  brandName: string;
  branchName: string;
  staff: { name: string; phone: string; password: string };
  /** A till system of another make, for its page; made once the shop runs. */
  pos?: { branchId: string; branchName: string; key: string } | undefined;
}

const PersonId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const NewPerson = z.object({
  id: PersonId.optional(),
  nickname: z.string().min(1).max(20).optional(),
  phone: z
    .string()
    .regex(/^\d{5,15}$/)
    .optional(),
  countryCode: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  risky: z.boolean().optional(),
});
const CodeRequest = z.object({ appId: z.string().optional() });

const times = z.int().min(1).max(1_000).default(1);
const LeverRequest = z.intersection(
  z.object({
    endpoint: z
      .string()
      .regex(/^(\*|\/[\w/-]+)$/)
      .default('*'),
    times,
  }),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('delay'), delayMs: z.int().min(0).max(120_000) }),
    z.object({ kind: z.literal('errcode'), errcode: z.int() }),
    z.object({ kind: z.literal('status'), status: z.int().min(400).max(599) }),
    z.object({ kind: z.enum(['drop', 'reset', 'lose', 'garbage']) }),
  ]),
);
const ExpireRequest = z.object({ what: z.enum(['tokens', 'codes']), stillHandedOut: z.boolean().default(false) });

/** The levers and the fake phones, under /sandbox/api. Not part of WeChat. */
export function control(world: World, demo: Demo | null): Router {
  const router = new Router({ prefix: '/sandbox/api' });

  router.get('/demo', (ctx) => {
    ctx.body = { demo, appId: world.app.appId };
  });
  router.get('/people', (ctx) => {
    ctx.body = { people: world.people.list().map(present) };
  });
  router.post('/people', async (ctx) => {
    const { id = `p${randomBytes(6).toString('hex')}`, ...given } = await parse(ctx, NewPerson);
    ctx.body = present(world.people.put(id, withoutUndefined(given)));
  });
  router.post('/people/:person/login-code', (ctx) => issueCode(world, ctx, 'login'));
  router.post('/people/:person/phone-code', (ctx) => issueCode(world, ctx, 'phone'));

  router.get('/log', (ctx) => {
    ctx.body = { calls: world.log.since(Number(ctx.query['after'] ?? 0)) };
  });
  router.get('/levers', (ctx) => {
    ctx.body = { levers: world.levers.list() };
  });
  router.post('/levers', async (ctx) => {
    const { endpoint, times: count, ...fault } = await parse(ctx, LeverRequest);
    ctx.body = world.levers.pull(endpoint, fault, count);
  });
  router.delete('/levers', (ctx) => {
    world.levers.clear();
    ctx.body = { levers: [] };
  });
  router.post('/expire', async (ctx) => {
    const { what, stillHandedOut } = await parse(ctx, ExpireRequest);
    if (what === 'tokens') world.tokens.expireAll({ stillHandedOut });
    else world.codes.expireAll();
    ctx.body = {};
  });
  payControl(router, world);
  return router;
}

/** What wx.login, or the getPhoneNumber button, gives the mini program. */
async function issueCode(world: World, ctx: Context & { params: Record<string, string> }, kind: CodeKind): Promise<void> {
  const person = world.people.get(PersonId.parse(ctx.params['person']));
  const { appId = world.app.appId } = await parse(ctx, CodeRequest);
  ctx.body = { code: world.codes.issue(kind, person.id, world.apps.get(appId)) };
}

const present = ({ id, nickname, phone, risky }: Person) => ({ id, nickname, phoneMasked: maskPhone(phone), risky });

/** An empty body counts as {}. Throws ZodError or SyntaxError: 400. */
async function parse<Schema extends z.ZodType>(ctx: Context, schema: Schema): Promise<z.output<Schema>> {
  const raw = await readBody(ctx.req);
  return schema.parse(raw === '' ? {} : JSON.parse(raw));
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
const withoutUndefined = <T extends object>(data: T): Defined<T> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Defined<T>;

/** Whether the caller, not the sandbox, is at fault. */
export const isBadRequest = (error: unknown): boolean =>
  error instanceof z.ZodError || error instanceof SyntaxError || error instanceof Errcode || error instanceof PayRefusal;
