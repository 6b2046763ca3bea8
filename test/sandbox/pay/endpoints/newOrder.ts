import { z } from 'zod';
import type { Merchant } from '../merchants.ts';
import type { OrderTerms } from '../orders.ts';
import { PayRefusal } from '../refusal.ts';
import { parseBody, subOf, type PayEndpoint } from './endpoint.ts';

const outTradeNo = z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/);
const Common = {
  description: z.string().min(1).max(127),
  out_trade_no: outTradeNo,
  time_expire: z.iso.datetime({ offset: true }).optional(),
  attach: z.string().max(128).optional(),
  notify_url: z
    .url()
    .max(255)
    .refine((url) => !url.includes('?') && new URL(url).pathname !== '/'),
  amount: z.strictObject({ total: z.int().min(1), currency: z.literal('CNY').optional() }),
};
const Direct = { appid: z.string(), mchid: z.string(), ...Common };
const Partner = {
  sp_appid: z.string(),
  sp_mchid: z.string(),
  sub_mchid: z.string(),
  sub_appid: z.string().optional(),
  ...Common,
};
const openid = z.string().min(1).max(128);
const bodies = {
  direct: { JSAPI: z.strictObject({ ...Direct, payer: z.strictObject({ openid }) }), NATIVE: z.strictObject(Direct) },
  partner: {
    JSAPI: z.strictObject({
      ...Partner,
      payer: z.union([z.strictObject({ sp_openid: openid }), z.strictObject({ sub_openid: openid })]),
    }),
    NATIVE: z.strictObject(Partner),
  },
};

const sevenDaysMs = 7 * 86_400_000;
const minuteMs = 60_000;

/** POST …/transactions/jsapi and …/native, direct and partner. */
export const newOrder = (mode: keyof typeof bodies, tradeType: OrderTerms['tradeType']): PayEndpoint => ({
  method: 'POST',
  pattern: `/v3/pay/${mode === 'partner' ? 'partner/' : ''}transactions/${tradeType.toLowerCase()}`,
  handle({ orders, clock }, { raw }, merchant) {
    const body = parseBody(bodies[mode][tradeType] as z.ZodType<Body>, raw);
    const expiry = body.time_expire === undefined ? clock.now() + sevenDaysMs : Date.parse(body.time_expire);
    const order = orders.open({
      merchant,
      ...idsOf(body, merchant),
      outTradeNo: body.out_trade_no,
      description: body.description,
      total: body.amount.total,
      attach: body.attach,
      notifyUrl: body.notify_url,
      expiresAt: Math.max(expiry, clock.now() + minuteMs),
      tradeType,
      openid: body.payer?.openid ?? body.payer?.sp_openid ?? body.payer?.sub_openid,
      request: raw,
    });
    return { json: tradeType === 'JSAPI' ? { prepay_id: orders.newPrepay(order) } : { code_url: orders.newCodeUrl(order) } };
  },
});

interface Body {
  mchid?: string;
  appid?: string;
  sp_mchid?: string;
  sp_appid?: string;
  sub_mchid?: string;
  sub_appid?: string;
  out_trade_no: string;
  description: string;
  time_expire?: string;
  attach?: string;
  notify_url: string;
  amount: { total: number };
  payer?: { openid?: string; sp_openid?: string; sub_openid?: string };
}

/** Which merchant and which app, both of which must belong together. Throws PARAM_ERROR, NO_AUTH, APPID_MCHID_NOT_MATCH. */
function idsOf(body: Body, merchant: Merchant): Pick<OrderTerms, 'subMchid' | 'appid' | 'subAppid'> {
  if ((body.mchid ?? body.sp_mchid) !== merchant.mchid) throw new PayRefusal(400, 'PARAM_ERROR', '商户号与签名不一致');
  const sub = subOf(merchant, body.sub_mchid);
  const own = body.appid ?? body.sp_appid ?? '';
  const isKnown = merchant.appids.includes(own) && (body.sub_appid === undefined || body.sub_appid === sub?.appid);
  if (!isKnown) throw new PayRefusal(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
  if (body.payer?.sub_openid !== undefined && body.sub_appid === undefined)
    throw new PayRefusal(400, 'PARAM_ERROR', '缺少sub_appid');
  const appid = body.payer?.sp_openid === undefined ? (body.sub_appid ?? own) : own;
  return { subMchid: sub?.mchid, subAppid: body.sub_appid, appid };
}
