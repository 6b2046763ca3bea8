import { z } from 'zod';
import { transactionFacts } from '../facts.ts';
import type { Merchant } from '../merchants.ts';
import type { PayOrder } from '../orders.ts';
import type { PayWorld } from '../payWorld.ts';
import { PayRefusal } from '../refusal.ts';
import { parseBody, type PayEndpoint } from './endpoint.ts';

const place = (mode: 'direct' | 'partner') =>
  `/v3/pay/${mode === 'partner' ? 'partner/' : ''}transactions/out-trade-no/{out_trade_no}`;

const CloseBody = {
  direct: z.strictObject({ mchid: z.string() }),
  partner: z.strictObject({ sp_mchid: z.string(), sub_mchid: z.string() }),
};

interface Owner {
  mchid?: string | undefined;
  sp_mchid?: string | undefined;
  sub_mchid?: string | undefined;
}

function orderOf(world: PayWorld, merchant: Merchant, outTradeNo: string, owner: Owner): PayOrder {
  if ((owner.mchid ?? owner.sp_mchid) !== merchant.mchid) throw new PayRefusal(400, 'PARAM_ERROR', '商户号与签名不一致');
  const order = world.orders.find(merchant.mchid, outTradeNo);
  if (order === undefined || order.subMchid !== owner.sub_mchid) throw new PayRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  return order;
}

/** GET …/out-trade-no/{out_trade_no} */
export const findOrder = (mode: 'direct' | 'partner'): PayEndpoint => ({
  method: 'GET',
  pattern: place(mode),
  handle(world, { params, query }, merchant) {
    const owner: Owner = Object.fromEntries(query);
    return { json: transactionFacts(orderOf(world, merchant, params['out_trade_no'] ?? '', owner)) };
  },
});

/** POST …/out-trade-no/{out_trade_no}/close: repeatable, refused once paid. */
export const closeOrder = (mode: 'direct' | 'partner'): PayEndpoint => ({
  method: 'POST',
  pattern: `${place(mode)}/close`,
  handle(world, { params, raw }, merchant) {
    const order = orderOf(world, merchant, params['out_trade_no'] ?? '', parseBody(CloseBody[mode], raw));
    if (order.paidAt !== undefined) throw new PayRefusal(400, 'ORDERPAID', '该订单已支付');
    order.state = 'CLOSED';
    return { status: 204 };
  },
});
