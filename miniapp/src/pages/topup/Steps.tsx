import { formatFen } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import { Icon } from '../../components/index.ts';
import { momentText } from '../../lib/dates.ts';
import type { Order } from './moneyWords.ts';

interface Step {
  name: string;
  /** When it happened; null: not yet. */
  at: string | null;
}

/** The way of the money: begun, taken by WeChat, in the wallet; each with its time. */
export function Steps({ order, now }: { order: Order; now: number }) {
  const steps = stepsOf(order);
  const next = steps.findIndex(({ at }) => at === null);
  return (
    <View className="steps">
      {steps.map(({ name, at }, place) => (
        <View key={name} className={`steps__step steps__step--${at === null ? (place === next ? 'next' : 'later') : 'done'}`}>
          <View className="steps__mark">{at !== null && <Icon name="check" size={14} />}</View>
          <View className="steps__name">{name}</View>
          <View className="steps__at">{at === null ? '' : momentText(at, now)}</View>
        </View>
      ))}
    </View>
  );
}

const taken = { cash: '现金', card: '刷卡', other: '款' } as const;

/** Short enough for one line each. Pure. */
export function stepsOf({ method, state, payFen, creditedFen, startedAt, paidAt, creditedAt, closedAt }: Order): Step[] {
  const credited = { name: `到账 ${formatFen(creditedFen)}`, at: creditedAt };
  if (method !== 'wechat') return [{ name: `门店收${taken[method]} ${formatFen(payFen)}`, at: paidAt }, credited];
  const begun = { name: `下单 ${formatFen(payFen)}`, at: startedAt };
  if (state === 'closed') return [begun, { name: '关闭，没有扣款', at: closedAt }];
  const paid = { name: '微信收款', at: paidAt };
  return [begun, paid, credited];
}
