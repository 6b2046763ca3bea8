import { formatFen } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Amount, Row, Tag, type Tone } from '../../components/index.ts';
import { topUpId } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { openMoney } from '../wallet/openWallet.ts';

type Order = Output<'wallet.listTopUps'>['data'][number];

const tags: Record<Order['state'], { words: string; tone: Tone } | undefined> = {
  waiting: { words: '待付款', tone: 'gold' },
  paid: { words: '入账中', tone: 'gold' },
  credited: undefined,
  closed: { words: '已关闭，没有扣款', tone: 'plain' },
};

const ways: Record<Order['method'], string> = { wechat: '微信支付', cash: '门店现金', card: '门店刷卡', other: '门店' };

/** One top-up, by phone or at a till; leads to where its money is. */
export function TopUpRow({ order, now }: { order: Order; now: number }) {
  const tag = order.asked === null ? tags[order.state] : ({ words: '退款申请中', tone: 'gold' } as const);
  const isCredited = order.state === 'credited';
  return (
    <Row
      id={topUpId(order.topUpId)}
      icon="wallet"
      tone={isCredited ? 'pine' : 'plain'}
      title={`充值 ${formatFen(order.payFen)}`}
      tag={tag && <Tag tone={tag.tone}>{tag.words}</Tag>}
      lines={[
        `${momentText(order.startedAt, now)}·${ways[order.method]}`,
        ...(isCredited && order.bonusFen > 0 ? [`送 ${formatFen(order.bonusFen)}`] : []),
        ...(order.refundedFen > 0 ? [`已退回 ${formatFen(order.refundedFen)}`] : []),
        ...(order.declined === null ? [] : [`没有退：${order.declined.reason}`]),
      ]}
      {...(isCredited ? { amount: <Amount fen={order.creditedFen} change /> } : {})}
      onTap={() => void openMoney(order.topUpId)}
    />
  );
}
