import {
  companyStateWords,
  dayStateWords,
  invoiceKindWords,
  invoiceStateWords,
  offerWords,
  saleStateWords,
  topUpMethodWords,
} from '@shuke/shared/words';
import { several, time, yuan } from '../cells.ts';
import type { Tables } from '../table.ts';

/** What was sold, paid in, given back and invoiced. */
export const moneyTables: Tables<
  'sale.list' | 'topUp.list' | 'topUpPlan.list' | 'companyWallet.list' | 'invoice.list' | 'reconciliation.list'
> = {
  'sale.list': {
    title: '消费单',
    keyOf: ({ saleId }) => saleId,
    columns: [
      ['时间', ({ paidAt }) => time(paidAt)],
      ['单号', ({ saleNumber }) => saleNumber],
      ['会员', ({ memberName }) => memberName],
      ['手机尾号', ({ phoneTail }) => phoneTail],
      ['应收（元）', ({ payableFen }) => yuan(payableFen)],
      ['储值付（元）', ({ walletFen }) => yuan(walletFen)],
      ['得积分', ({ pointsEarned }) => pointsEarned],
      ['收银', ({ staffName }) => staffName],
      ['状态', ({ status }) => saleStateWords[status]],
    ],
  },
  'topUp.list': {
    title: '充值单',
    keyOf: ({ topUpId }) => topUpId,
    columns: [
      ['时间', ({ paidAt }) => time(paidAt)],
      ['会员', ({ memberName }) => memberName],
      ['手机尾号', ({ phoneTail }) => phoneTail],
      ['方式', ({ method }) => topUpMethodWords[method]],
      ['充值（元）', ({ paidFen }) => yuan(paidFen)],
      ['已退（元）', ({ refundedFen }) => yuan(refundedFen)],
      ['申请退款', ({ asked }) => time(asked?.at)],
      ['申请原因', ({ asked }) => asked?.reason],
      ['回绝', ({ declined }) => declined?.reason],
    ],
  },
  'topUpPlan.list': {
    title: '储值方案',
    keyOf: ({ planId }) => planId,
    columns: [
      ['方案', ({ name }) => name],
      ['充（元）', ({ payFen }) => yuan(payFen)],
      ['送（元）', ({ bonusFen }) => yuan(bonusFen)],
      ['分几个月送', ({ instalments }) => instalments],
      ['送积分', ({ points }) => points],
      ['从', ({ validFrom }) => validFrom],
      ['到', ({ validUntil }) => validUntil],
      ['限哪些门店的会员', ({ branchIds }, names) => several(branchIds.map((id) => names.branch(id)))],
      ['限首充', ({ firstTimeOnly }) => (firstTimeOnly ? '是' : '')],
      ['每人次数', ({ perMemberMax }) => perMemberMax],
      ['状态', ({ status }) => offerWords[status]],
    ],
  },
  'companyWallet.list': {
    title: '企业卡',
    keyOf: ({ walletId }) => walletId,
    columns: [
      ['公司', ({ name }) => name],
      ['门店', ({ branchName }) => branchName],
      ['余额（元）', ({ wallet }) => yuan(wallet.totalFen)],
      ['其中赠金（元）', ({ wallet }) => yuan(wallet.bonusFen)],
      ['开卡', ({ createdAt }) => time(createdAt)],
      ['状态', ({ status }) => companyStateWords[status]],
    ],
  },
  'invoice.list': {
    title: '发票',
    keyOf: ({ invoiceId }) => invoiceId,
    columns: [
      ['申请时间', ({ askedAt }) => time(askedAt)],
      ['门店', ({ branchId }, names) => names.branch(branchId)],
      ['抬头', ({ title }) => title],
      ['抬头类型', ({ kind }) => invoiceKindWords[kind]],
      ['税号', ({ taxNumber }) => taxNumber],
      ['申请金额（元）', ({ amountFen }) => yuan(amountFen)],
      ['没退的（元）', ({ leftFen }) => yuan(leftFen)],
      ['邮箱', ({ email }) => email],
      ['状态', ({ status }) => invoiceStateWords[status]],
      ['处理时间', ({ decidedAt }) => time(decidedAt)],
      ['备注', ({ note }) => note],
    ],
  },
  'reconciliation.list': {
    title: '对账',
    keyOf: ({ id }) => id,
    columns: [
      ['日期', ({ date }) => date],
      ['商户号', ({ mchid }) => mchid],
      ['账单收款（元）', ({ bill }) => yuan(bill.paidFen)],
      ['账单退款（元）', ({ bill }) => yuan(bill.refundFen)],
      ['系统收款（元）', ({ ours }) => yuan(ours.paidFen)],
      ['系统退款（元）', ({ ours }) => yuan(ours.refundFen)],
      ['账本收款（元）', ({ ledger }) => yuan(ledger.paidFen)],
      ['账本退款（元）', ({ ledger }) => yuan(ledger.refundFen)],
      ['手续费（元）', ({ feeYuan }) => feeYuan],
      ['账单行', ({ billRows }) => billRows],
      ['一致的行', ({ matched }) => matched],
      ['要处理', ({ actions }) => actions],
      ['状态', ({ status }) => dayStateWords[status]],
      ['说明', ({ problem }) => problem],
      ['核对时间', ({ ranAt }) => time(ranAt)],
    ],
  },
};
