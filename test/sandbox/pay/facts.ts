import type { PayOrder } from './orders.ts';
import type { PayRefund } from './refunds.ts';

/** RFC 3339 in Beijing's time. */
export const beijing = (instant: number): string => `${new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const stateWords = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '转入退款', CLOSED: '订单已关闭' } as const;

/** The merchant's numbers as WeChat writes them into what it says. */
const mchidsOf = ({ merchant, subMchid }: PayOrder) =>
  subMchid === undefined ? { mchid: merchant.mchid } : { sp_mchid: merchant.mchid, sub_mchid: subMchid };

const appidsOf = ({ merchant, subMchid, appid, subAppid }: PayOrder) => {
  if (subMchid === undefined) return { appid };
  return { sp_appid: merchant.appids[0], ...(subAppid === undefined ? {} : { sub_appid: subAppid }) };
};

/** An order as a query or a notice tells it. */
export function transactionFacts(order: PayOrder): Record<string, unknown> {
  const { outTradeNo, state, tradeType, total, attach, payer, paidAt, transactionId } = order;
  const payerName = order.subMchid === undefined ? 'openid' : order.subAppid === undefined ? 'sp_openid' : 'sub_openid';
  const numbers = { ...mchidsOf(order), ...appidsOf(order) };
  const named = { out_trade_no: outTradeNo, trade_state: state, trade_state_desc: stateWords[state] };
  if (paidAt === undefined) return { ...numbers, ...named, amount: { total, currency: 'CNY' } };
  return {
    ...numbers,
    ...named,
    transaction_id: transactionId,
    trade_type: tradeType,
    bank_type: 'OTHERS',
    attach: attach ?? '',
    success_time: beijing(paidAt),
    payer: { [payerName]: payer },
    amount: { total, payer_total: total, currency: 'CNY', payer_currency: 'CNY' },
  };
}

/** A refund as an answer tells it. */
export function refundFacts({
  order,
  outRefundNo,
  refundId,
  fen,
  status,
  createdAt,
  succeededAt,
}: PayRefund): Record<string, unknown> {
  const { total, transactionId, outTradeNo } = order;
  const amount = { total, refund: fen, payer_total: total, payer_refund: fen, settlement_refund: fen, settlement_total: total };
  return {
    refund_id: refundId,
    out_refund_no: outRefundNo,
    transaction_id: transactionId,
    out_trade_no: outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(succeededAt === undefined ? {} : { success_time: beijing(succeededAt) }),
    create_time: beijing(createdAt),
    status,
    funds_account: 'AVAILABLE',
    amount: { ...amount, discount_refund: 0, currency: 'CNY', refund_fee: 0 },
    promotion_detail: [],
  };
}

/** A refund as a notice tells it. */
export function refundNoticeFacts(refund: PayRefund): Record<string, unknown> {
  const { order, outRefundNo, refundId, fen, status, succeededAt } = refund;
  const { total, transactionId, outTradeNo } = order;
  return {
    ...mchidsOf(order),
    transaction_id: transactionId,
    out_trade_no: outTradeNo,
    refund_id: refundId,
    out_refund_no: outRefundNo,
    refund_status: status,
    ...(succeededAt === undefined ? {} : { success_time: beijing(succeededAt) }),
    user_received_account: '支付用户零钱',
    amount: { total, refund: fen, payer_total: total, payer_refund: fen },
  };
}
