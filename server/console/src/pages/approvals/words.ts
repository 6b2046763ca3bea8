import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Mood } from '../../ui/index.ts';

/** What is asked for, and what was said to it. */
export type Approval = Output<'approval.list'>['data'][number];

/** What somebody wants to do. */
export const kindNames: Readonly<Record<Approval['kind'], string>> = {
  topUpCash: '现金充值',
  topUpRefund: '充值退款',
  saleUndo: '撤销收款',
  saleRefund: '消费退款',
  saleDiscount: '手工优惠',
  pointsAdjust: '手工增减积分',
};

/** What somebody wants to do, and how much of it: 充值退款 ¥120.00, 加 3,000 积分. */
export function whatText({ kind, amountFen }: Pick<Approval, 'kind' | 'amountFen'>): string {
  if (amountFen === null) return kindNames[kind];
  if (kind === 'pointsAdjust') return `${amountFen < 0 ? '减' : '加'} ${formatPoints(Math.abs(amountFen))} 积分`;
  return `${kindNames[kind]} ${formatFen(amountFen)}`;
}

/** Where it stands, in words. */
export const approvalStates: Readonly<Record<Approval['status'], { word: string; mood: Mood }>> = {
  waiting: { word: '等答复', mood: 'wait' },
  approved: { word: '已同意', mood: 'good' },
  refused: { word: '没同意', mood: 'calm' },
  used: { word: '已办完', mood: 'good' },
  expired: { word: '已过期', mood: 'calm' },
};
