import { countIn, fenIn, milliFenIn } from './billAmounts.ts';
import type { BillLine } from './billLines.ts';
import { billReader } from './billReader.ts';
import type { BillRefund, TradeBillRow, TradeBillSummary } from './types.ts';

const detail = [
  ...[
    '交易时间',
    '公众账号ID',
    '商户号',
    '特约商户号',
    '微信订单号',
    '商户订单号',
    '用户标识',
    '交易类型',
    '交易状态',
    '货币种类',
  ],
  ...[
    '应结订单金额',
    '微信退款单号',
    '商户退款单号',
    '退款金额',
    '退款状态',
    '商户数据包',
    '手续费',
    '费率',
    '订单金额',
    '申请退款金额',
  ],
];
const summary = ['总交易单数', '应结订单总金额', '退款总金额', '手续费总金额', '订单总金额', '申请退款总金额'];

const nothing = { rows: 0, total: 0, settled: 0, requestedRefund: 0, refund: 0 };

/** Reads the bill of all orders and refunds of a day, and adds up its lines against its summary: all but the fees, since whether WeChat rounds their sum is not documented. */
export const readTradeBill = billReader<TradeBillRow, TradeBillSummary, keyof typeof nothing>({
  columns: { detail, summary },
  rowOf,
  summaryOf,
  nothing,
  add: (seen, row) => ({
    rows: seen.rows + 1,
    total: seen.total + row.total,
    settled: seen.settled + row.settled,
    requestedRefund: seen.requestedRefund + (row.refund?.requested ?? 0),
    refund: seen.refund + (row.refund?.refund ?? 0),
  }),
});

function rowOf(line: BillLine): TradeBillRow {
  const { field } = line;
  return {
    tradedAt: field('交易时间'),
    appid: field('公众账号ID'),
    mchid: field('商户号'),
    subMchid: isNone(field('特约商户号')) ? null : field('特约商户号'),
    transactionId: field('微信订单号'),
    outTradeNo: field('商户订单号'),
    openid: field('用户标识'),
    tradeType: field('交易类型'),
    tradeState: field('交易状态'),
    currency: field('货币种类'),
    total: fenIn(line, '订单金额'),
    settled: fenIn(line, '应结订单金额'),
    refund: isNone(field('微信退款单号')) ? null : refundOf(line),
    attach: field('商户数据包'),
    feeMilliFen: milliFenIn(line, '手续费'),
    rate: field('费率'),
  };
}

/** WeChat writes 0 where there is no number. */
const isNone = (text: string): boolean => text === '' || text === '0';

const refundOf = (line: BillLine): BillRefund => ({
  refundId: line.field('微信退款单号'),
  outRefundNo: line.field('商户退款单号'),
  requested: fenIn(line, '申请退款金额'),
  refund: fenIn(line, '退款金额'),
  status: line.field('退款状态'),
});

function summaryOf(line: BillLine): TradeBillSummary {
  return {
    rows: countIn(line, '总交易单数'),
    total: fenIn(line, '订单总金额'),
    settled: fenIn(line, '应结订单总金额'),
    requestedRefund: fenIn(line, '申请退款总金额'),
    refund: fenIn(line, '退款总金额'),
    feeMilliFen: milliFenIn(line, '手续费总金额'),
  };
}
