import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Output } from '../../api/index.ts';
import { Empty, ErrorNotice, Failed, Icon, Notice, Page, Section } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { usePayment, type Paying } from '../../hooks/usePayment.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { clockTime } from '../../lib/dates.ts';
import { openFamily } from '../family/openFamily.ts';
import { Balance } from './Balance.tsx';
import { OpenOrder } from './OpenOrder.tsx';
import { openMoney } from './openWallet.ts';
import { PayForm } from './PayForm.tsx';
import { firstChoice } from './planWords.ts';
import { Plans } from './Plans.tsx';
import { Rule } from './Rule.tsx';
import { WalletSkeleton } from './WalletSkeleton.tsx';
import './wallet.scss';

/** Stored value: what is there, what topping up brings, and paying it with WeChat. */
export default function WalletPage() {
  const wallet = useOperation('wallet.get', {}, { keep: true });
  const ready = wallet.state === 'ready';
  const paying = usePayment((topUpId, outcome) => void openMoney(topUpId, outcome));
  const [wanted, setWanted] = useState<string>();
  usePullDownRefresh(() => void (ready ? wallet.refresh() : Promise.resolve()).then(() => Taro.stopPullDownRefresh()));

  // A refusal says that something here is no longer so: another plan, other terms, an order that has ended.
  const refresh = ready ? wallet.refresh : undefined;
  useEffect(() => {
    if (paying.error?.definite === true) void refresh?.();
  }, [paying.error, refresh]);

  const plans = ready && wallet.data.canPay ? wallet.data.plans : [];
  const chosen = plans.find(({ planId }) => planId === wanted) ?? plans.find(({ planId }) => planId === firstChoice(plans));
  return (
    <Page
      nav={{ title: '储值' }}
      offline="没有网络，联网后可以充值"
      {...(ready && chosen ? { foot: <PayForm plan={chosen} terms={wallet.data.terms} paying={paying} /> } : {})}
    >
      {wallet.state === 'loading' && <WalletSkeleton />}
      {wallet.state === 'failed' && (
        <Failed title="没读到储值" error={wallet.error} onRetry={wallet.retry} unchanged="余额没有变化" />
      )}
      {ready && (
        <Content
          found={wallet.data}
          staleAt={wallet.stale ? wallet.at : undefined}
          chosen={chosen?.planId}
          onChoose={setWanted}
          paying={paying}
        />
      )}
    </Page>
  );
}

interface ContentProps {
  found: Output<'wallet.get'>;
  /** Server time of an answer from before, ms. */
  staleAt: number | undefined;
  chosen: string | undefined;
  onChoose: (planId: string) => void;
  paying: Paying;
}

function Content({ found, staleAt, chosen, onChoose, paying }: ContentProps) {
  const { open, frozen, terms, branchCount } = found;
  return (
    <View className="wallet">
      {open && (
        <OpenOrder
          order={open}
          onResume={() => {
            if (!paying.busy) void paying.resume(open.topUpId);
          }}
          onLook={() => void openMoney(open.topUpId)}
        />
      )}
      {frozen && (
        <Notice icon="lock" tone="info">
          您冻结了储值：余额还在，消费时不会扣
        </Notice>
      )}
      <Balance wallet={found.wallet} note={staleAt === undefined ? '可用余额' : `${clockTime(staleAt)} 的余额`} />
      <FamilyLink />
      <Section title={chosen === undefined ? '充值' : '选择充值金额'} more={<AllTopUps />}>
        {chosen === undefined ? (
          <AtTheTill found={found} paying={paying} />
        ) : (
          <Plans plans={found.plans} chosen={chosen} onChoose={onChoose} />
        )}
      </Section>
      <Rule terms={terms} branchCount={branchCount} />
      {chosen !== undefined && <PayWay />}
    </View>
  );
}

/** To those who may spend from it, and to the cards of others. */
function FamilyLink() {
  return (
    <View id={ids.walletFamily} className="wallet__family" onClick={() => void openFamily()} {...button({ label: '亲情卡' })}>
      <Icon name="user" size={20} />
      <View className="wallet__way-name">亲情卡</View>
      <View className="wallet__family-note">给家人用，用家人的</View>
      <Icon name="arrow-right" size={14} />
    </View>
  );
}

function AllTopUps() {
  return (
    <View
      id={ids.walletTopUps}
      className="wallet__link"
      onClick={() => void Taro.navigateTo({ url: '/pages/topups/index' })}
      {...button({ label: '充值记录' })}
    >
      充值记录
      <Icon name="arrow-right" size={14} />
    </View>
  );
}

/** Nothing to choose on the phone: stored value is topped up at the counter. */
function AtTheTill({ found: { canPay }, paying }: { found: Output<'wallet.get'>; paying: Paying }) {
  return (
    <>
      {paying.error && <ErrorNotice error={paying.error} />}
      <Empty
        title="到店充值"
        hint={
          canPay ? '现在没有手机上的充值方案，到店把钱交给店员就能充' : '这家店在柜台充值：出示会员码，把钱交给店员，当场到账'
        }
        action={{
          id: ids.walletCode,
          label: '出示会员码',
          onTap: () => void Taro.navigateTo({ url: '/pages/code/index' }),
        }}
      />
    </>
  );
}

function PayWay() {
  return (
    <View className="wallet__way">
      <View className="wallet__wechat" aria-hidden="true">
        <Icon name="check" size={18} />
      </View>
      <View className="wallet__way-name">微信支付</View>
      <Icon name="check-round" size={20} />
    </View>
  );
}
