import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { approvalKindWords, approvalStateWords } from '@shuke/shared/words';
import { say } from '../../api/index.ts';
import { withMoods } from '../../ui/index.ts';

/** What is asked for, and what was said to it. */
export type Approval = Output<'approval.list'>['data'][number];

/** What somebody wants to do, and how much of it: 充值退款 ¥120.00, 加 3,000 积分. */
export function whatText({ kind, amountFen }: Pick<Approval, 'kind' | 'amountFen'>): string {
  if (amountFen === null) return say(approvalKindWords[kind]);
  if (kind === 'pointsAdjust') return say(`${amountFen < 0 ? '减' : '加'} ${formatPoints(Math.abs(amountFen))} 积分`);
  return `${say(approvalKindWords[kind])} ${formatFen(amountFen)}`;
}

/** Where it stands, in words. */
export const approvalStates = withMoods(approvalStateWords, {
  waiting: 'wait',
  approved: 'good',
  refused: 'calm',
  used: 'good',
  expired: 'calm',
});
