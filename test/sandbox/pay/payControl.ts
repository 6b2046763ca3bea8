import type Router from '@koa/router';
import type { Context } from 'koa';
import { z } from 'zod';
import { readBody } from '../readBody.ts';
import type { World } from '../world.ts';
import { forgeries } from './noticeLevers.ts';
import { cancel, openSheet, pay, scan, sheetOf, SheetRequest } from './phone.ts';
import type { PayWorld } from './payWorld.ts';
import { PayRefusal } from './refusal.ts';

const Payer = z.object({ person: z.string() });
const Scan = z.object({ person: z.string(), codeUrl: z.string() });
const End = z.object({ state: z.enum(['SUCCESS', 'ABNORMAL', 'CLOSED']) });

const faults = [
  z.object({ kind: z.literal('delay'), delayMs: z.int().min(0).max(120_000) }),
  z.object({ kind: z.literal('status'), status: z.int().min(400).max(599) }),
  z.object({ kind: z.literal('refuse'), status: z.int().min(400).max(599), code: z.string() }),
  z.object({ kind: z.literal('lie'), fen: z.int() }),
  z.object({
    kind: z.enum(['drop', 'reset', 'lose', 'garbage', 'probe', 'forge', 'unsigned', 'stranger', 'stale', 'mixUp', 'elsewhere']),
  }),
] as const;
const LeverRequest = z.intersection(
  z.object({ endpoint: z.string().default('*'), times: z.int().min(1).max(1_000).default(1) }),
  z.discriminatedUnion('kind', faults),
);

const times = z.int().min(1).max(1_000);
const NoticeLeverRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['lose', 'hold']) }),
  z.object({ kind: z.literal('delay'), delayMs: z.int().min(0).max(120_000) }),
  z.object({ kind: z.enum(['repeat', 'deaf']), times }),
  z.object({ kind: z.literal('forge'), what: z.enum(forgeries) }),
  z.object({ kind: z.literal('lie'), facts: z.record(z.string(), z.unknown()) }),
]);

/** The pay sheet and the levers of WeChat Pay, under /sandbox/api/pay. Not part of WeChat. */
export function payControl(router: Router, world: World): void {
  orderDoors(router, world);
  refundDoors(router, world.pay);
  noticeDoors(router, world.pay);
}

function orderDoors(router: Router, world: World): void {
  const { orders } = world.pay;
  router.get('/pay/orders', (ctx) => {
    ctx.body = {
      orders: orders.list().map((order) => ({ ...sheetOf(order), tradeType: order.tradeType, codeUrl: order.codeUrl })),
    };
  });
  router.post('/pay/sheet', async (ctx) => {
    ctx.body = openSheet(world, await parse(ctx, SheetRequest));
  });
  router.post('/pay/scan', async (ctx) => {
    const { person, codeUrl } = await parse(ctx, Scan);
    ctx.body = scan(world, person, codeUrl);
  });
  router.post('/pay/orders/:mchid/:outTradeNo/pay', async (ctx) => {
    const { person } = await parse(ctx, Payer);
    ctx.body = pay(world, person, ctx.params['mchid'] ?? '', ctx.params['outTradeNo'] ?? '');
  });

  router.post('/pay/orders/:mchid/:outTradeNo/cancel', (ctx) => {
    ctx.body = cancel(world, ctx.params['mchid'] ?? '', ctx.params['outTradeNo'] ?? '');
  });
}

function refundDoors(router: Router, { refunds }: PayWorld): void {
  router.get('/pay/refunds', (ctx) => {
    ctx.body = {
      refunds: refunds.list().map(({ order, outRefundNo, fen, status }) => ({
        mchid: order.merchant.mchid,
        outTradeNo: order.outTradeNo,
        outRefundNo,
        refundFen: fen,
        status,
      })),
    };
  });
  router.post('/pay/refunds/:mchid/:outRefundNo/settle', async (ctx) => {
    const refund = refunds.find(ctx.params['mchid'] ?? '', ctx.params['outRefundNo'] ?? '');
    if (refund === undefined) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    refunds.settle(refund, (await parse(ctx, End)).state);
    ctx.body = {};
  });
  router.post('/pay/refunds/next', async (ctx) => {
    refunds.nextEnds.push((await parse(ctx, End)).state);
    ctx.body = {};
  });
}

function noticeDoors(router: Router, { notices, levers }: PayWorld): void {
  router.get('/pay/notices', (ctx) => {
    ctx.body = {
      notices: notices.list().map(({ id, event, outTradeNo, state, answers }) => ({ id, event, outTradeNo, state, answers })),
    };
  });
  router.post('/pay/notice-levers', async (ctx) => {
    notices.levers.push(await parse(ctx, NoticeLeverRequest));
    ctx.body = {};
  });
  router.post('/pay/notices/release', async (ctx) => {
    await notices.release();
    ctx.body = {};
  });
  router.post('/pay/levers', async (ctx) => {
    const { endpoint, times: count, ...fault } = await parse(ctx, LeverRequest);
    ctx.body = levers.pull(endpoint, fault, count);
  });
  router.delete('/pay/levers', (ctx) => {
    levers.clear();
    notices.levers.splice(0);
    ctx.body = {};
  });
}

/** An empty body counts as {}. Throws ZodError or SyntaxError: 400. */
async function parse<Schema extends z.ZodType>(ctx: Context, schema: Schema): Promise<z.output<Schema>> {
  const raw = await readBody(ctx.req);
  return schema.parse(raw === '' ? {} : JSON.parse(raw));
}
