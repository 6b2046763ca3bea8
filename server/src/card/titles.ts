import type { LedgerTransaction } from '../ledger/index.ts';

type Told = Pick<LedgerTransaction, 'kind' | 'pointsDelta' | 'walletDelta' | 'ruleRefs'>;

const titles = {
  earn: '消费得积分',
  payment: '微信支付',
  top_up: '现金充值',
  bonus: '充值赠金到账',
  hold: '储值退款',
  refund: '退款完成',
  welcome: '入会礼',
  expire: '积分过期',
  adjust: '积分调整',
  merge: '合并会员卡',
  import: '老系统余额转入',
} as const;

/** By the way it was paid, where that is not cash. */
const topUpTitles = [
  ['pay:wechat', '微信充值'],
  ['pay:card', '刷卡充值'],
  ['pay:other', '其他方式充值'],
] as const;

/** What a line of the history is called, in the shop's words. Pure. */
export function titleOf({ kind, pointsDelta, walletDelta, ruleRefs }: Told): string {
  if (kind === 'top_up') return topUpTitles.find(([ref]) => ruleRefs.includes(ref))?.[1] ?? titles.top_up;
  if (kind === 'sale') return walletDelta === null ? '积分抵扣' : '消费';
  if (kind === 'refund' && ruleRefs.some((ref) => ref.startsWith('sale_refund:'))) return '消费退款';
  if (kind !== 'reverse') return titles[kind];
  if ((pointsDelta ?? 0) < 0 && walletDelta === null) return '撤销，收回积分';
  return walletDelta === null ? '撤销，退回积分' : '撤销，退回储值';
}

/**
 * Why the amount is what it is, from the rules the transaction names: `rule:words` or `rule`. Pure.
 * The words of a sale are its discounts, those of an earning its speed.
 */
export const noteOf = (ruleRefs: readonly string[]): string =>
  ruleRefs
    .map((ref) => ref.slice(ref.lastIndexOf(':') + 1))
    .filter((words) => /\p{Script=Han}/u.test(words))
    .join('，');
