import { formatFen, formatPoints } from '@shuke/shared/money';
import type { Output, PayOutcome } from '../../api/index.ts';
import type { IconName, Tone } from '../../components/index.ts';
import { clockTime } from '../../lib/dates.ts';
import { laterText } from '../wallet/planWords.ts';
import { say } from '../../lib/shopWords.ts';

/** A top-up as the server tells it. */
export type Order = Output<'wallet.getTopUp'>['order'];

/** What the page says at its top. Nobody is blamed, and it is always said whether money has moved. */
export interface Words {
  title: string;
  lines: readonly string[];
  icon: IconName;
  tone: Tone;
  /** May be paid now, without the danger of paying twice. */
  payable: boolean;
}

/** @param outcome what this phone saw of the pay sheet, when it has just been open here; `now` is server time, ms */
export function moneyWords(order: Order, outcome: PayOutcome | undefined, now: number): Words {
  switch (order.state) {
    case 'credited':
      return { title: '已到账', lines: creditedLines(order), icon: 'check', tone: 'pine', payable: false };
    case 'paid':
      return {
        title: '微信已收款，正在入账',
        lines: ['通常几秒内到账，请不要再付一次。离开这一页也会入账。'],
        icon: 'clock',
        tone: 'pine',
        payable: false,
      };
    case 'closed':
      return {
        title: '这笔充值已关闭',
        lines: ['没有扣款。需要的话，可以重新充值。'],
        icon: 'close',
        tone: 'plain',
        payable: false,
      };
    case 'waiting':
      return waitingWords(order, outcome, now);
  }
}

function creditedLines(order: Order): string[] {
  const later = laterText(order);
  return [
    ...(order.points > 0 ? [say(`得 ${formatPoints(order.points)} 积分`)] : []),
    ...(later === '' ? [] : [`另有赠金：${later}`]),
    ...(order.refundedFen > 0 ? [`已退回 ${formatFen(order.refundedFen)}`] : []),
  ];
}

function waitingWords({ payUntil }: Order, outcome: PayOutcome | undefined, now: number): Words {
  const until = Date.parse(payUntil);
  const common = { icon: 'clock', tone: 'gold', payable: now < until } as const;
  if (outcome === 'paid') {
    const lines = ['您已经付款，微信的通知还在路上。请不要再付，查到就入账。'];
    return { ...common, title: '正在向微信核对', lines, payable: false };
  }
  if (now >= until) return { ...common, title: '付款时间已过', lines: ['正在向微信核对：没有扣款就自动关闭，扣了款就入账。'] };
  if (outcome === 'cancelled')
    return { ...common, title: '还没有付款', lines: [`没有扣款。${clockTime(until)} 前可以继续付，不付会自动关闭。`] };
  if (outcome === 'unknown')
    return { ...common, title: '没收到付款结果', lines: ['正在自动向微信核对。如果已经扣款，请不要再付，会自动入账。'] };
  return { ...common, title: '等待付款', lines: [`微信还没有收到这笔钱。${clockTime(until)} 前可以继续付。`] };
}
