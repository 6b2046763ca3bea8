import type { ExpectedPayment, Payment } from './types.ts';

/** A field in which WeChat's payment and our order disagree. */
export type PaymentDifference = 'mchid' | 'partnerMchid' | 'appid' | 'outTradeNo' | 'total' | 'currency' | 'openid';

/**
 * In what a payment is not the one the order asked for; empty when it is. A payment with a difference is recorded and
 * alarmed, never credited, however well it is signed.
 */
export function paymentDifferences(expected: ExpectedPayment, payment: Payment): PaymentDifference[] {
  const agrees: Record<PaymentDifference, boolean> = {
    mchid: payment.mchid === expected.mchid,
    partnerMchid: payment.partnerMchid === expected.partnerMchid,
    appid: payment.appid === expected.appid,
    outTradeNo: payment.outTradeNo === expected.outTradeNo,
    total: payment.total === expected.total,
    currency: payment.currency === 'CNY',
    openid: expected.openid === null || payment.openid === expected.openid,
  };
  return (Object.keys(agrees) as PaymentDifference[]).filter((field) => !agrees[field]);
}
