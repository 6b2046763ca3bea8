import { askedText } from '@shuke/shared/approvalWords';
import { approvalStateWords } from '@shuke/shared/words';
import type { Output } from '../../../api/index.ts';
import { say } from '../../../lib/shopWords.ts';

/** A wish as the list of the checker shows it. */
export type ApprovalRow = Output<'approval.list'>['data'][number];

/** 现金充值 ¥1,500.00, 消费退款 ¥40.00 + 200 积分. */
export const whatWords = (asked: Parameters<typeof askedText>[0]): string => say(askedText(asked));

/** 等批准, 已批准… */
export const statusWords = ({ status }: Pick<ApprovalRow, 'status'>): string => approvalStateWords[status];
