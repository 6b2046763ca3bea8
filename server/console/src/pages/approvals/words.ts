import { askedText } from '@shuke/shared/approvalWords';
import type { Output } from '@shuke/shared/client';
import { approvalStateWords } from '@shuke/shared/words';
import { say } from '../../api/index.ts';
import { withMoods } from '../../ui/index.ts';

/** What is asked for, and what was said to it. */
export type Approval = Output<'approval.list'>['data'][number];

/** What somebody wants to do, and how much of it: 充值退款 ¥120.00, 加 3,000 积分. */
export const whatText = (asked: Approval): string => say(askedText(asked));

/** Where it stands, in words. */
export const approvalStates = withMoods(approvalStateWords, {
  waiting: 'wait',
  approved: 'good',
  refused: 'calm',
  used: 'good',
  expired: 'calm',
});
