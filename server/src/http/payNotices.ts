import type { Context, Next } from 'koa';
import { noticePath, receiveNotice, type NoticeNeeds } from '../pay/index.ts';
import { NoticeRefused } from '../platform/wechat/pay/index.ts';

const bodyLimit = 64 * 1_024;
const prefix = noticePath('');

/**
 * Where WeChat Pay tells of payments and refunds. The body stays as it came, byte for byte: the signature is over it.
 * 204: acted on. 401: not believed. Anything else makes WeChat come again.
 */
export const payNotices =
  (needs: NoticeNeeds) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.method !== 'POST' || !ctx.path.startsWith(prefix)) {
      await next();
      return;
    }
    const mchid = ctx.path.slice(prefix.length);
    const raw = needs.pay.wechat.mchids.includes(mchid) ? await readRaw(ctx) : undefined;
    if (raw === undefined) {
      refuse(ctx, 404, 'unknown number');
      return;
    }
    try {
      await receiveNotice(needs, mchid, ctx.headers, raw);
      ctx.status = 204;
    } catch (error) {
      if (!(error instanceof NoticeRefused)) throw error;
      // WeChat itself sends wrong signatures now and then, to see whether they are refused.
      if (error.reason !== 'probe') needs.log.warn({ reason: error.reason, mchid }, 'a notice was not believed');
      refuse(ctx, 401, error.reason);
    }
  };

function refuse(ctx: Context, status: number, message: string): void {
  ctx.status = status;
  ctx.body = { code: 'FAIL', message };
}

/** The body's bytes; undefined when there are too many. */
async function readRaw(ctx: Context): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of ctx.req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bodyLimit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
