import type { MoneyBook } from '../ledger/index.ts';

/** 会计科目 in somebody's accounting software. */
export interface LedgerSubject {
  code: string;
  name: string;
}

/** Which account each of our books is, after 企业会计准则; a posting's source is debited and its destination credited. */
export const usualAccounts: Readonly<Record<MoneyBook, LedgerSubject>> = {
  principal: { code: '2205.01', name: '合同负债-储值本金' },
  bonus: { code: '2205.02', name: '合同负债-储值赠金' },
  held: { code: '2241.01', name: '其他应付款-待退储值' },
  'sys:sales': { code: '6001', name: '主营业务收入' },
  'sys:cash': { code: '1001', name: '库存现金' },
  'sys:card': { code: '1012.01', name: '其他货币资金-刷卡' },
  'sys:other': { code: '1122.01', name: '应收账款-其他收款' },
  'sys:wechat_pay': { code: '1012.02', name: '其他货币资金-微信支付' },
  'sys:wechat_due': { code: '1122.02', name: '应收账款-微信待付' },
  'sys:bonus_granted': { code: '6601.01', name: '销售费用-储值赠金' },
  'sys:bonus_lapsed': { code: '6601.02', name: '销售费用-赠金收回' },
  'sys:merged_principal': { code: '2205.03', name: '合同负债-并卡转移本金' },
  'sys:merged_bonus': { code: '2205.04', name: '合同负债-并卡转移赠金' },
  'sys:opening_money': { code: '2205.05', name: '合同负债-期初转入' },
  'sys:rounding': { code: '6603.01', name: '财务费用-尾差' },
};

/** Kinds of transactions as they read in a voucher's summary. */
export const kindNames: Readonly<Record<string, string>> = {
  sale: '会员消费',
  payment: '微信收款',
  top_up: '会员储值',
  bonus: '储值赠金到账',
  hold: '储值退款冻结',
  refund: '退款',
  merge: '会员卡合并',
  import: '期初转入',
  reverse: '撤销冲回',
};
