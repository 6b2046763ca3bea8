import type { Output } from '../../../api/index.ts';

type LimitedAct = Output<'staff.list'>['data'][number]['lockedFor'][number];

/** What is counted, in words. */
export const actNames: Readonly<Record<LimitedAct, string>> = {
  topUpCash: '现金充值',
  undo: '撤销',
  refund: '退款',
  adjust: '手工积分',
  earn: '刷卡和其他收款',
};
