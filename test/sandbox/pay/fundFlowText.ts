import { billLine, billTime, byteOrderMark, headerLine, milliFen, yuan } from './billText.ts';
import type { Merchant } from './merchants.ts';
import type { BillRecord, PayWorld } from './payWorld.ts';

/** The fund-flow bill's columns, in WeChat's order. */
const columns = [
  ...[
    '记账时间',
    '微信支付业务单号',
    '资金流水单号',
    '业务名称',
    '业务类型',
    '收支类型',
    '收支金额(元)',
    '账户结余(元)',
    '资金变更提交申请人',
  ],
  ...['备注', '业务凭证号'],
] as const;
const summaryColumns = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'] as const;

interface Movement {
  at: number;
  businessId: string;
  type: string;
  fen: number;
  voucher: string;
}

/** What moved on the account in a span: payments, their fees (whole fen), refunds. The balance starts at zero. */
export function fundFlowRows({ orders, refunds }: PayWorld, merchant: Merchant, isThen: (at: number) => boolean): BillRecord[] {
  const paid = orders.list().flatMap((order): Movement[] => {
    const { paidAt: at, transactionId: businessId = '', outTradeNo: voucher, total } = order;
    if (order.merchant !== merchant || at === undefined || !isThen(at)) return [];
    const fee = Math.round((total * 6) / 1_000);
    const payment = { at, businessId, type: '交易', fen: total, voucher };
    return fee === 0 ? [payment] : [payment, { at, businessId, type: '扣除交易手续费', fen: -fee, voucher }];
  });
  const back = refunds
    .list()
    .filter(({ order, createdAt }) => order.merchant === merchant && isThen(createdAt))
    .map(({ createdAt: at, refundId: businessId, fen, outRefundNo: voucher }) => ({
      at,
      businessId,
      type: '退款',
      fen: -fen,
      voucher,
    }));
  let balance = 0;
  return [...paid, ...back]
    .sort((a, b) => a.at - b.at)
    .map(({ at, businessId, type, fen, voucher }, index) => {
      balance += fen;
      return {
        记账时间: billTime(at),
        微信支付业务单号: businessId,
        资金流水单号: String(1_000_000 + index),
        业务名称: type,
        业务类型: type,
        收支类型: fen < 0 ? '支出' : '收入',
        '收支金额(元)': yuan(Math.abs(fen)),
        '账户结余(元)': yuan(balance),
        资金变更提交申请人: merchant.mchid,
        备注: '',
        业务凭证号: voucher,
      };
    });
}

/** The file's text. */
export function* writeFundFlowBill(rows: Iterable<BillRecord>): Generator<string, void> {
  yield byteOrderMark + headerLine(columns);
  const totals = { 收入: { count: 0, milli: 0 }, 支出: { count: 0, milli: 0 } };
  for (const row of rows) {
    const total = totals[row['收支类型'] === '收入' ? '收入' : '支出'];
    total.count += 1;
    total.milli += milliFen(row['收支金额(元)'] ?? '0');
    yield billLine(columns, row);
  }
  const { 收入: income, 支出: spending } = totals;
  const record = {
    资金流水总笔数: String(income.count + spending.count),
    收入笔数: String(income.count),
    收入金额: yuan(income.milli / 1_000),
    支出笔数: String(spending.count),
    支出金额: yuan(spending.milli / 1_000),
  };
  yield headerLine(summaryColumns) + billLine(summaryColumns, record);
}
