import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Output } from '../../api/index.ts';
import { prepareCodeDevice } from '../../api/codeDevice.ts';
import { BalanceTiles, Failed, Notice, Page } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { setCare, shouldOfferCare, useCare } from '../../lib/care.ts';
import { clockTime, dayText, daysUntil } from '../../lib/dates.ts';
import { formatPoints } from '@shuke/shared/money';
import { openHistory } from '../history/focus.ts';
import { openFamily } from '../family/openFamily.ts';
import { openInbox } from '../inbox/openInbox.ts';
import { openWallet } from '../wallet/openWallet.ts';
import { CareHome } from './CareHome.tsx';
import { ClaimEntry } from './ClaimEntry.tsx';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { MemberCard } from './MemberCard.tsx';
import { Recent } from './Recent.tsx';
import { StaffEntry } from './StaffEntry.tsx';
import { say } from '../../lib/shopWords.ts';
import './home.scss';

const clockTickMs = 30_000;
/** The welcome gift is booked a moment after joining: a card without a single line is asked for once more after this. */
const welcomeMs = 1_500;
/** Points that end are shown from this many days before. */
const expiryShownDays = 30;

/**
 * Card, balances, what ends soon, the last lines: all from one answer, shown from the phone until a fresh one is there.
 * `onGone`: the card is gone since this phone signed in, so WeChat must be asked again who this is.
 */
export function MemberHome({ onGone }: { onGone: () => void }) {
  const home = useOperation('member.home', {}, { keep: true, follow: true });
  const ready = home.state === 'ready';
  usePullDownRefresh(() => void (ready ? home.refresh() : Promise.resolve()).then(() => Taro.stopPullDownRefresh()));

  const fresh = ready && !home.stale;
  useEffect(() => {
    // Quietly: the code page says what is wrong when the code is needed.
    if (fresh) prepareCodeDevice().catch(() => undefined);
  }, [fresh]);

  const refresh = ready && home.data.recent.length === 0 ? home.refresh : undefined;
  useEffect(() => {
    if (refresh === undefined) return undefined;
    const timer = setTimeout(() => void refresh(), welcomeMs);
    return () => {
      clearTimeout(timer);
    };
  }, [refresh]);

  const gone = home.state === 'failed' && home.error.code === 'forbidden';
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);

  return (
    <Page tab="home" nav={{ brand: ready ? home.data.brandName : '会员卡' }}>
      {home.state === 'loading' && <HomeSkeleton />}
      {home.state === 'failed' && (
        <Failed title="没读到会员卡" error={home.error} onRetry={home.retry} unchanged={say('余额和积分没有变化')} />
      )}
      {ready && <Content home={home.data} staleAt={home.stale ? home.at : undefined} />}
    </Page>
  );
}

function Content({ home, staleAt }: { home: Output<'member.home'>; staleAt: number | undefined }) {
  const now = useServerTime(clockTickMs);
  const { expiring } = home;
  const care = useCare();
  const [offersCare] = useState(shouldOfferCare);
  if (care) return <CareHome home={home} now={now} staleAt={staleAt} />;
  return (
    <View className="home">
      <MemberCard home={home} />
      {offersCare && (
        <Notice
          id={ids.homeOfferCare}
          icon="sun"
          action="打开"
          onTap={() => {
            setCare(true);
          }}
        >
          想要更大的字吗？关怀模式字大、只留常用的
        </Notice>
      )}
      {home.unreadCount > 0 && (
        <Notice id={ids.homeInbox} icon="sound" tone="pine" action="看看" onTap={() => void openInbox()}>
          {home.unreadCount} 条新消息
        </Notice>
      )}
      {staleAt !== undefined && <View className="home__stale">{clockTime(staleAt)} 的余额</View>}
      <BalanceTiles
        tiles={[
          { id: ids.homeWallet, label: '储值余额', action: '充值', fen: home.wallet.totalFen, onTap: () => void openWallet() },
          { id: ids.homePoints, label: home.pointsName, points: home.points, onTap: () => void openHistory('points') },
          { id: ids.homeGrowth, label: home.growthName, points: home.growth },
        ]}
      />
      {expiring !== null && daysUntil(expiring.expiresOn, now) <= expiryShownDays && (
        <Notice id={ids.homeExpiring} icon="clock" action="看明细" onTap={() => void openHistory('points')}>
          <Text className="home__ending">{formatPoints(expiring.points)}</Text> {home.pointsName}将于{' '}
          {dayText(expiring.expiresOn, now)} 过期
        </Notice>
      )}
      {home.pointsOwed > 0 && (
        <Notice id={ids.homePointsOwed} icon="points" action="看明细" onTap={() => void openHistory('points')}>
          欠 {formatPoints(home.pointsOwed)} {home.pointsName}：退款时已经用掉的，以后得的先还
        </Notice>
      )}
      {home.sharedCount > 0 && (
        <Notice id={ids.homeShared} icon="wallet" action="看看" onTap={() => void openFamily()}>
          您有 {home.sharedCount} 张可用的卡，付款时告诉店员用哪张
        </Notice>
      )}
      <Recent entries={home.recent} now={now} />
      <ClaimEntry />
      <StaffEntry />
    </View>
  );
}
