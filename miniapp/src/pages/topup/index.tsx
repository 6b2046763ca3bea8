import { useRouter } from '@tarojs/taro';
import { formatFen } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { PayOutcome } from '../../api/index.ts';
import { Amount, Failed, Icon, Page, Skeleton } from '../../components/index.ts';
import { usePayment } from '../../hooks/usePayment.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { clockTime } from '../../lib/dates.ts';
import { tellSandbox } from '../../lib/sandboxBridge.ts';
import { Actions } from './Actions.tsx';
import { moneyWords } from './moneyWords.ts';
import { RefundWish } from './RefundWish.tsx';
import { Steps } from './Steps.tsx';
import { useMoney, type Money } from './useMoney.ts';
import './topup.scss';

const tickMs = 30_000;
const outcomes = new Set<string | undefined>(['paid', 'cancelled', 'unknown'] satisfies PayOutcome[]);
const isOutcome = (text: string | undefined): text is PayOutcome => outcomes.has(text);

/** 我的钱在哪: from order to wallet, with the time of each step; reached after paying, however that ended, and from all top-ups. */
export default function MoneyPage() {
  const { topUpId, outcome: arrivedWith } = useRouter<{ topUpId: string; outcome?: string }>().params;
  const [outcome, setOutcome] = useState(isOutcome(arrivedWith) ? arrivedWith : undefined);
  const money = useMoney(topUpId);
  const { found, look } = money;
  const paying = usePayment((_, seen) => {
    setOutcome(seen);
    look();
  });
  // The order may have ended meanwhile: say so rather than offer it again.
  useEffect(() => {
    if (paying.error?.definite === true) look();
  }, [paying.error, look]);

  const isCredited = found?.order.state === 'credited';
  const [creditedFen, afterFen] = [found?.order.creditedFen ?? 0, found?.wallet.totalFen ?? 0];
  useEffect(() => {
    if (isCredited && outcome !== undefined)
      tellSandbox({ shuke: 'event', name: 'credited', data: { amountFen: creditedFen, walletAfterFen: afterFen } });
  }, [isCredited, outcome, creditedFen, afterFen]);

  return (
    <Page nav={{ title: '我的钱在哪' }} offline="没有网络，钱不受影响，联网后自动更新">
      {found ? (
        <Content money={money} found={found} outcome={outcome} paying={paying} />
      ) : money.error ? (
        <Failed title="没读到这笔充值" error={money.error} onRetry={look} unchanged="钱不受影响" />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}

interface ContentProps {
  money: Money;
  found: NonNullable<Money['found']>;
  outcome: PayOutcome | undefined;
  paying: ReturnType<typeof usePayment>;
}

function Content({ money: { at, error, look }, found: { order, wallet }, outcome, paying }: ContentProps) {
  const now = useServerTime(tickMs);
  const { title, lines, icon, tone, payable } = moneyWords(order, outcome, now);
  const isCredited = order.state === 'credited';
  return (
    <View className="money">
      <View className="money__card" aria-live="polite">
        <View className={`money__mark tone--${tone}`}>
          <Icon name={icon} size={34} />
        </View>
        <View id={ids.moneyTitle} className="money__title">
          {title}
        </View>
        <Amount fen={isCredited ? order.creditedFen : order.payFen} size="l" />
        {isCredited && <View className="money__line">储值余额 {formatFen(wallet.totalFen)}</View>}
        {lines.map((line) => (
          <View key={line} className="money__line">
            {line}
          </View>
        ))}
      </View>
      <Steps order={order} now={now} />
      {error && <View className="money__stale">{clockTime(at)} 的情况，正在再查</View>}
      <Actions order={order} payable={payable} paying={paying} />
      {isCredited && <RefundWish order={order} now={now} onAsked={look} />}
    </View>
  );
}
