import { z } from 'zod';
import { refundFacts } from '../facts.ts';
import { PayRefusal } from '../refusal.ts';
import { parseBody, subOf, type PayEndpoint } from './endpoint.ts';

const Body = z.strictObject({
  sub_mchid: z.string().optional(),
  out_trade_no: z.string(),
  out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
  reason: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= 80)
    .optional(),
  notify_url: z.url().max(256).optional(),
  amount: z.strictObject({ refund: z.int().min(1), total: z.int().min(1), currency: z.literal('CNY') }),
});

const pattern = '/v3/refund/domestic/refunds';

/** POST /v3/refund/domestic/refunds */
export const newRefund: PayEndpoint = {
  method: 'POST',
  pattern,
  handle({ orders, refunds }, { raw }, merchant) {
    const body = parseBody(Body, raw);
    const sub = subOf(merchant, body.sub_mchid);
    const order = orders.find(merchant.mchid, body.out_trade_no);
    if (order === undefined || order.subMchid !== sub?.mchid) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
    if (body.amount.total !== order.total) throw new PayRefusal(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致');
    const asked = { order, outRefundNo: body.out_refund_no, fen: body.amount.refund, notifyUrl: body.notify_url, request: raw };
    return { json: refundFacts(refunds.open(asked)) };
  },
};

/** GET /v3/refund/domestic/refunds/{out_refund_no} */
export const findRefund: PayEndpoint = {
  method: 'GET',
  pattern: `${pattern}/{out_refund_no}`,
  handle({ refunds }, { params, query }, merchant) {
    const sub = subOf(merchant, query.get('sub_mchid') ?? undefined);
    const refund = refunds.find(merchant.mchid, params['out_refund_no'] ?? '');
    if (refund?.order.subMchid !== sub?.mchid || refund === undefined) {
      throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    }
    return { json: refundFacts(refund) };
  },
};
