import type { RefundReport } from '../platform/wechat/pay/index.ts';
import type { PayOrder, PayRefund } from './entities.ts';

/**
 * In what a refund WeChat reports is not the one we asked for; empty when it is. A report with a difference is recorded
 * and alarmed, never booked, however well it is signed. Pure.
 */
export function refundDifferences(
  refund: Pick<PayRefund, 'mchid' | 'orderId' | 'amountFen' | 'totalFen' | 'refundId'>,
  order: Pick<PayOrder, 'transactionId'>,
  report: RefundReport,
): string[] {
  const agrees = {
    // A notice may name no number: then it came under the number's own keys.
    mchid: report.mchid === null || report.mchid === refund.mchid,
    outTradeNo: report.outTradeNo === refund.orderId,
    transactionId: order.transactionId === null || report.transactionId === order.transactionId,
    refundId: refund.refundId === null || report.refundId === refund.refundId,
    refund: report.refund === refund.amountFen,
    total: report.total === refund.totalFen,
  };
  return Object.entries(agrees).flatMap(([field, same]) => (same ? [] : [field]));
}
