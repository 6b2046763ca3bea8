import { billLine, billTime, byteOrderMark, fineYuan, headerLine, milliFen, yuan } from './billText.ts';
import type { Merchant } from './merchants.ts';
import type { PayOrder } from './orders.ts';
import type { BillRecord, PayWorld } from './payWorld.ts';
import type { PayRefund } from './refunds.ts';

/** The ALL bill's columns, in WeChat's order. */
export const tradeColumns = [
  ...['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识', '交易类型', '交易状态'],
  ...[
    '付款银行',
    '货币种类',
    '应结订单金额',
    '代金券金额',
    '微信退款单号',
    '商户退款单号',
    '退款金额',
    '充值券退款金额',
    '退款类型',
  ],
  ...['退款状态', '商品名称', '商户数据包', '手续费', '费率', '订单金额', '申请退款金额', '费率备注'],
] as const;
const summaryColumns = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
] as const;
/** 0.60 % of the amount, in thousandths of a fen. */
const feePerFen = 6;

/** What the bill of the orders and refunds in a span says. */
export function tradeRows(
  { orders, refunds }: PayWorld,
  merchant: Merchant,
  subMchid: string | undefined,
  isThen: (at: number) => boolean,
): BillRecord[] {
  const isTheirs = (order: PayOrder) => order.merchant === merchant && (subMchid === undefined || order.subMchid === subMchid);
  const paid = orders.list().filter((order) => isTheirs(order) && order.paidAt !== undefined && isThen(order.paidAt));
  const accepted = refunds.list().filter((refund) => isTheirs(refund.order) && isThen(refund.createdAt));
  return [...paid.map(paymentRow), ...accepted.map(refundRow)].sort((a, b) =>
    (a['交易时间'] ?? '').localeCompare(b['交易时间'] ?? ''),
  );
}

const common = (order: PayOrder): BillRecord => ({
  公众账号ID: order.appid,
  商户号: order.merchant.mchid,
  特约商户号: order.subMchid ?? '0',
  微信订单号: order.transactionId ?? '',
  商户订单号: order.outTradeNo,
  用户标识: order.payer ?? '',
  交易类型: order.tradeType,
  付款银行: 'OTHERS',
  货币种类: 'CNY',
  代金券金额: '0.00',
  充值券退款金额: '0.00',
  商品名称: order.description,
  商户数据包: order.attach ?? '',
  费率: '0.60%',
});

const paymentRow = (order: PayOrder): BillRecord => ({
  ...common(order),
  交易时间: billTime(order.paidAt ?? 0),
  交易状态: 'SUCCESS',
  应结订单金额: yuan(order.total),
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  手续费: fineYuan(order.total * feePerFen),
  订单金额: yuan(order.total),
  申请退款金额: '0.00',
});

const refundRow = (refund: PayRefund): BillRecord => ({
  ...common(refund.order),
  交易时间: billTime(refund.createdAt),
  交易状态: 'REFUND',
  应结订单金额: '0.00',
  微信退款单号: refund.refundId,
  商户退款单号: refund.outRefundNo,
  退款金额: yuan(refund.fen),
  退款类型: 'ORIGINAL',
  退款状态: refund.status === 'SUCCESS' ? 'SUCCESS' : 'PROCESSING',
  手续费: fineYuan(-refund.fen * feePerFen),
  订单金额: '0.00',
  申请退款金额: yuan(refund.fen),
});

const sums: Readonly<Record<string, string>> = {
  应结订单总金额: '应结订单金额',
  退款总金额: '退款金额',
  充值券退款总金额: '充值券退款金额',
  手续费总金额: '手续费',
  订单总金额: '订单金额',
  申请退款总金额: '申请退款金额',
};

/** The file's text, piece by piece, so that a bill of any length can be written. */
export function* writeTradeBill(rows: Iterable<BillRecord>): Generator<string, void> {
  yield byteOrderMark + headerLine(tradeColumns);
  let count = 0;
  const totals = new Map<string, number>();
  for (const row of rows) {
    count += 1;
    for (const [total, column] of Object.entries(sums))
      totals.set(total, (totals.get(total) ?? 0) + milliFen(row[column] ?? '0'));
    yield billLine(tradeColumns, row);
  }
  const summary = Object.fromEntries(
    [...totals].map(([name, sum]) => [name, name === '手续费总金额' ? fineYuan(sum) : yuan(sum / 1_000)]),
  );
  yield headerLine(summaryColumns) + billLine(summaryColumns, { ...summary, 总交易单数: String(count) });
}
