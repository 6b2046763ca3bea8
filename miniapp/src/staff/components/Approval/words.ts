import { formatFen, formatPoints } from '@shuke/shared/money';
import { approvalKindWords, approvalStateWords } from '@shuke/shared/words';
import type { Output } from '../../../api/index.ts';
import { say } from '../../../lib/shopWords.ts';

/** A wish as the list of the checker shows it. */
export type ApprovalRow = Output<'approval.list'>['data'][number];

/** 现金充值 ¥1,500.00. */
export function whatWords({ kind, amountFen }: Pick<ApprovalRow, 'kind' | 'amountFen'>): string {
  if (amountFen === null) return say(approvalKindWords[kind]);
  if (kind === 'pointsAdjust') return say(`${amountFen < 0 ? '减' : '加'} ${formatPoints(Math.abs(amountFen))} 积分`);
  return `${say(approvalKindWords[kind])} ${formatFen(amountFen)}`;
}

/** 等答复, 已同意… */
export const statusWords = ({ status }: Pick<ApprovalRow, 'status'>): string => approvalStateWords[status];
