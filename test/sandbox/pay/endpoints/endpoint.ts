import type { z } from 'zod';
import type { Merchant } from '../merchants.ts';
import type { PayWorld } from '../payWorld.ts';
import { PayRefusal } from '../refusal.ts';

/** A call as WeChat Pay sees it. */
export interface PayCallIn {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly query: URLSearchParams;
  /** From the pattern's braces. */
  readonly params: Readonly<Record<string, string>>;
  readonly raw: string;
}

/** What is answered: JSON, nothing (204), or a file, which is not signed. */
export type PayAnswer = { readonly json: object } | { readonly status: 204 } | { readonly file: Buffer; readonly type: string };

/** One endpoint. Throws PayRefusal to refuse. */
export interface PayEndpoint {
  readonly method: 'GET' | 'POST';
  /** `/v3/pay/transactions/out-trade-no/{out_trade_no}` */
  readonly pattern: string;
  handle(world: PayWorld, call: PayCallIn, merchant: Merchant): PayAnswer;
}

/** The body in the given shape; a field WeChat does not know is refused too. Throws PARAM_ERROR. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, raw: string): z.output<Schema> {
  const body: unknown = raw === '' ? undefined : JSON.parse(raw);
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PayRefusal(400, 'PARAM_ERROR', '参数错误', { field: `/${issue?.path.join('/') ?? ''}`, issue: issue?.message });
  }
  return parsed.data;
}

/** The number money goes to: the merchant itself, or one under it. Throws NO_AUTH. */
export function subOf(merchant: Merchant, subMchid: string | undefined): Merchant['subs'][number] | undefined {
  const sub = merchant.subs.find(({ mchid }) => mchid === subMchid);
  const isPartner = merchant.subs.length > 0;
  if (isPartner !== (sub !== undefined)) throw new PayRefusal(403, 'NO_AUTH', '商户号没有权限');
  return sub;
}
