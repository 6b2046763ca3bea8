import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { say } from '../../lib/shopWords.ts';

/** A plan as the server offers it. */
export type Plan = Output<'wallet.get'>['plans'][number];

/** What paying brings: of a plan, or of an order as it was agreed. */
export type Gains = Pick<Plan, 'payFen' | 'bonusFen' | 'instalments' | 'creditedFen' | 'monthlyFen' | 'points'>;

/** "¥300", "¥1,000", "¥88.80": whole yuan stand without decimals on a plan, which is a name as much as an amount. */
export const planAmount = (fen: number): string => formatFen(fen).replace(/\.00$/, '');

/** Holds an amount and its word on one line. */
const tied = (text: string): string => text.replace(/ /g, '\u00a0');

/** "送 ¥150.00 + 600 积分 + 升「老友」", "" when nothing is given. A line ends only between the parts. */
export function givenText({ bonusFen, points, tierName }: Pick<Plan, 'bonusFen' | 'points' | 'tierName'>): string {
  const parts = [
    ...(bonusFen > 0 ? [formatFen(bonusFen)] : []),
    ...(points > 0 ? [say(`${formatPoints(points)} 积分`)] : []),
    ...(tierName === null ? [] : [`升「${tierName}」`]),
  ];
  return parts.length === 0 ? '' : tied(`送 ${parts.join('+')}`).replace(/\+/g, ' +\u00a0');
}

/** "分 3 个月到账", "" when all of the bonus comes at once. */
export const spreadText = ({ instalments, monthlyFen }: Gains): string =>
  monthlyFen > 0 ? tied(`分 ${String(instalments)} 个月到账`) : '';

/** What the wallet rises by on paying: "到账 ¥330.00"; with parts to come "今天到账 ¥520.00". */
export const creditedText = ({ creditedFen, monthlyFen }: Gains): string =>
  `${monthlyFen > 0 ? '今天' : ''}到账 ${formatFen(creditedFen)}`;

/** "之后 2 个月，每月 ¥20.00", "" when nothing comes later. */
export const laterText = ({ instalments, monthlyFen }: Gains): string =>
  monthlyFen > 0 ? `之后 ${String(instalments - 1)} 个月，每月 ${formatFen(monthlyFen)}` : '';

/** Chosen at first: the usual plan while it is one of the two smallest, so that nobody finds a large amount ticked. */
export const firstChoice = (plans: readonly Plan[]): string | undefined =>
  (plans.slice(0, 2).find(({ isUsual }) => isUsual) ?? plans[0])?.planId;
