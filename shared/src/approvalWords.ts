import type { Output } from './client.ts';
import { formatFen, formatPoints } from './money.ts';
import { backText } from './refundWords.ts';
import { approvalKindWords } from './words.ts';

/** What somebody asked a second person for. */
type Asked = Pick<Output<'approval.list'>['data'][number], 'kind' | 'amountFen' | 'pointsBack'>;

/** How much: ¥120.00, ¥40.00 + 200 积分, 加 3,000 积分; empty where it is no amount. In our own words, as what is below. Pure. */
export function askedAmount({ kind, amountFen, pointsBack }: Asked): string {
  if (amountFen === null) return '';
  if (kind === 'pointsAdjust') return `${amountFen < 0 ? '减' : '加'} ${formatPoints(Math.abs(amountFen))} 积分`;
  return pointsBack === 0 ? formatFen(amountFen) : backText({ moneyFen: amountFen, points: pointsBack });
}

/** What somebody wants to do, and how much of it: 充值退款 ¥120.00, 消费退款 ¥40.00 + 200 积分, 加 3,000 积分. Pure. */
export function askedText(asked: Asked): string {
  const amount = askedAmount(asked);
  if (asked.kind === 'pointsAdjust' && amount !== '') return amount;
  return amount === '' ? approvalKindWords[asked.kind] : `${approvalKindWords[asked.kind]} ${amount}`;
}
