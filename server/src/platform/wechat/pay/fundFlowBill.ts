import { countIn, fenIn } from './billAmounts.ts';
import type { BillLine } from './billLines.ts';
import { billReader } from './billReader.ts';
import { BillUnreadable, type FundFlowRow, type FundFlowSummary } from './types.ts';

const detail = [
  ...['记账时间', '微信支付业务单号', '资金流水单号', '业务名称', '业务类型', '收支类型', '收支金额(元)', '账户结余(元)', '备注'],
  '业务凭证号',
];
const summary = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'];
const directions: Readonly<Record<string, FundFlowRow['direction'] | undefined>> = { 收入: 'in', 支出: 'out' };

const nothing = { rows: 0, inRows: 0, inAmount: 0, outRows: 0, outAmount: 0 };

/** Reads the bill of what moved on the merchant's account, and adds up its lines against its summary. */
export const readFundFlowBill = billReader<FundFlowRow, FundFlowSummary, keyof FundFlowSummary>({
  columns: { detail, summary },
  rowOf,
  summaryOf,
  nothing,
  add: (seen, { direction, amount }) => ({
    ...seen,
    rows: seen.rows + 1,
    [`${direction}Rows`]: seen[`${direction}Rows`] + 1,
    [`${direction}Amount`]: seen[`${direction}Amount`] + amount,
  }),
});

function rowOf(line: BillLine): FundFlowRow {
  const { field } = line;
  const direction = directions[field('收支类型')];
  if (direction === undefined) throw new BillUnreadable(line.number, '收支类型 is neither in nor out');
  return {
    bookedAt: field('记账时间'),
    businessId: field('微信支付业务单号'),
    flowId: field('资金流水单号'),
    businessName: field('业务名称'),
    businessType: field('业务类型'),
    direction,
    amount: fenIn(line, '收支金额(元)'),
    balance: fenIn(line, '账户结余(元)'),
    remark: field('备注'),
    voucher: field('业务凭证号'),
  };
}

function summaryOf(line: BillLine): FundFlowSummary {
  return {
    rows: countIn(line, '资金流水总笔数'),
    inRows: countIn(line, '收入笔数'),
    inAmount: fenIn(line, '收入金额'),
    outRows: countIn(line, '支出笔数'),
    outAmount: fenIn(line, '支出金额'),
  };
}
