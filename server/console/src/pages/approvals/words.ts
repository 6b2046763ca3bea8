import type { Output } from '@shuke/shared/client';
import type { Mood } from '../../ui/index.ts';

/** What is asked for, and what was said to it. */
export type Approval = Output<'approval.list'>['data'][number];

/** What somebody wants to do. */
export const kindNames: Readonly<Record<Approval['kind'], string>> = {
  topUpCash: '现金充值',
  topUpRefund: '充值退款',
  saleUndo: '撤销收款',
  saleRefund: '消费退款',
};

/** Where it stands, in words. */
export const approvalStates: Readonly<Record<Approval['status'], { word: string; mood: Mood }>> = {
  waiting: { word: '等答复', mood: 'wait' },
  approved: { word: '已同意', mood: 'good' },
  refused: { word: '没同意', mood: 'calm' },
  used: { word: '已办完', mood: 'good' },
  expired: { word: '已过期', mood: 'calm' },
};
