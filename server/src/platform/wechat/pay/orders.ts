import { z } from 'zod';
import type { PayCall } from './call.ts';
import type { MerchantNumbers } from './numbers.ts';
import { Transaction } from './schemas.ts';
import { PayFailure, type MerchantPay, type NewOrder } from './types.ts';
import { beijingTime, checkedAmount, checkedNumber, checkedText } from './words.ts';

const PrepayId = z.object({ prepay_id: z.string().min(1).max(64) });
const CodeUrl = z.object({ code_url: z.string().startsWith('weixin://').max(512) });
const Nothing = z.unknown();

const descriptionCharsMax = 127;
const attachBytesMax = 127;

/** Orders: opened, looked up, closed. */
export function orders(call: PayCall, numbers: MerchantNumbers) {
  const place = `${numbers.transactions}/out-trade-no`;
  const named = `${place}/{out_trade_no}`;

  const findOrder: MerchantPay['findOrder'] = async (outTradeNo) => {
    const query = new URLSearchParams(numbers.ofMerchant).toString();
    const pathAndQuery = `${place}/${checkedNumber(outTradeNo, 32)}?${query}`;
    const found = await call({ method: 'GET', name: named, pathAndQuery }, Transaction).catch(absentOr);
    if (found === undefined) return { state: 'absent' };
    // Signed, but about another order: it says nothing of ours.
    if (found.outTradeNo !== outTradeNo) throw new PayFailure('unknown', 'mismatch', named);
    return found.status;
  };

  const orderByPerson: MerchantPay['orderByPerson'] = async ({ openid, ...order }) => {
    const name = `${numbers.transactions}/jsapi`;
    const body = { ...bodyOf(order, numbers), payer: numbers.payer(openid) };
    const { prepay_id: prepayId } = await call({ method: 'POST', name, pathAndQuery: name, body }, PrepayId);
    return { prepayId };
  };

  const orderByCode: MerchantPay['orderByCode'] = async (order) => {
    const name = `${numbers.transactions}/native`;
    const request = { method: 'POST', name, pathAndQuery: name, body: bodyOf(order, numbers) } as const;
    const { code_url: codeUrl } = await call(request, CodeUrl);
    return { codeUrl };
  };

  const closeOrder: MerchantPay['closeOrder'] = async (outTradeNo) => {
    const pathAndQuery = `${place}/${checkedNumber(outTradeNo, 32)}/close`;
    const request = { method: 'POST', name: `${named}/close`, pathAndQuery, body: numbers.ofMerchant } as const;
    try {
      await call(request, Nothing);
      return 'closed';
    } catch (error) {
      const reason = error instanceof PayFailure ? error.reason : undefined;
      if (reason === 'paid' || reason === 'closed' || reason === 'absent') return reason;
      throw error;
    }
  };

  return { findOrder, orderByPerson, orderByCode, closeOrder };
}

/** In one fixed order of fields: a repeat must be equal to the last byte. WeChat refuses `null`, so what is not is left out. */
const bodyOf = (order: NewOrder, numbers: MerchantNumbers) => ({
  ...numbers.ofOrder,
  description: checkedText(order.description, descriptionCharsMax, 'chars'),
  out_trade_no: checkedNumber(order.outTradeNo, 32, 6),
  time_expire: beijingTime(order.expiresAt),
  ...(order.attach === undefined ? {} : { attach: checkedText(order.attach, attachBytesMax, 'bytes') }),
  notify_url: order.notifyUrl,
  amount: { total: checkedAmount(order.total), currency: 'CNY' },
});

/** Undefined when WeChat does not know it. */
export function absentOr(error: unknown): undefined {
  if (error instanceof PayFailure && error.reason === 'absent') return undefined;
  throw error;
}
