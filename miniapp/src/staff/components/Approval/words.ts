import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Output } from '../../../api/index.ts';
import { say } from '../../../lib/shopWords.ts';

/** A wish as the list of the checker shows it. */
export type ApprovalRow = Output<'approval.list'>['data'][number];

const kinds: Record<ApprovalRow['kind'], string> = {
  topUpCash: '现金充值',
  topUpRefund: '充值退款',
  saleUndo: '超时撤销',
  saleRefund: '消费退款',
  saleDiscount: '手工优惠',
  pointsAdjust: '手工增减积分',
  companyTopUp: '企业卡充值',
  companyHolder: '企业卡持卡人',
  memberImport: '导入会员',
};
const statuses: Record<ApprovalRow['status'], string> = {
  waiting: '待批',
  approved: '已批准',
  refused: '没批准',
  used: '已办',
  expired: '已过期',
};

/** 现金充值 ¥1,500.00. */
export function whatWords({ kind, amountFen }: Pick<ApprovalRow, 'kind' | 'amountFen'>): string {
  if (amountFen === null) return say(kinds[kind]);
  if (kind === 'pointsAdjust') return say(`${amountFen < 0 ? '减' : '加'} ${formatPoints(Math.abs(amountFen))} 积分`);
  return `${say(kinds[kind])} ${formatFen(amountFen)}`;
}

/** 待批, 已批准… */
export const statusWords = ({ status }: Pick<ApprovalRow, 'status'>): string => statuses[status];
