import type { PayCall } from './call.ts';
import type { MerchantNumbers } from './numbers.ts';
import { absentOr } from './orders.ts';
import { RefundFacts } from './schemas.ts';
import { PayFailure, type MerchantPay, type RefundReport } from './types.ts';
import { checkedAmount, checkedNumber, checkedText } from './words.ts';

const place = '/v3/refund/domestic/refunds';
const reasonBytesMax = 80;

/** Money back to the payer. */
export function refunds(call: PayCall, numbers: MerchantNumbers) {
  const refund: MerchantPay['refund'] = async (asked) => {
    if (asked.refund > asked.total) throw new RangeError('more than was paid');
    const body = {
      ...numbers.ofSub,
      out_trade_no: checkedNumber(asked.outTradeNo, 32),
      out_refund_no: checkedNumber(asked.outRefundNo, 64),
      ...(asked.reason === undefined ? {} : { reason: checkedText(asked.reason, reasonBytesMax, 'bytes') }),
      notify_url: asked.notifyUrl,
      amount: { refund: checkedAmount(asked.refund), total: checkedAmount(asked.total), currency: 'CNY' },
    };
    const report = await call({ method: 'POST', name: place, pathAndQuery: place, body }, RefundFacts);
    const { outTradeNo, outRefundNo, refund: amount } = report;
    const isOurs = outTradeNo === asked.outTradeNo && outRefundNo === asked.outRefundNo && amount === asked.refund;
    if (!isOurs) throw new PayFailure('unknown', 'mismatch', place);
    return named(report, numbers);
  };

  const findRefund: MerchantPay['findRefund'] = async (outRefundNo) => {
    const query = new URLSearchParams(numbers.ofSub).toString();
    const pathAndQuery = `${place}/${checkedNumber(outRefundNo, 64)}${query === '' ? '' : `?${query}`}`;
    const name = `${place}/{out_refund_no}`;
    const report = await call({ method: 'GET', name, pathAndQuery }, RefundFacts).catch(absentOr);
    if (report === undefined) return { state: 'absent' };
    if (report.outRefundNo !== outRefundNo) throw new PayFailure('unknown', 'mismatch', name);
    return named(report, numbers);
  };

  return { refund, findRefund };
}

/** Answers name no merchant; they are about the number that asked. */
const named = (report: RefundReport, { mchid, partnerMchid }: MerchantNumbers): RefundReport => ({
  ...report,
  mchid: report.mchid ?? mchid,
  partnerMchid: report.partnerMchid ?? partnerMchid,
});
