import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { Amount, Button, Icon, Logo, Points, TierCard, type IconName } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { setCare } from '../../lib/care.ts';
import { clockTime, dayText } from '../../lib/dates.ts';
import { say } from '../../lib/shopWords.ts';
import { formatPoints } from '@shuke/shared/money';
import { openHistory } from '../history/focus.ts';
import { openInbox } from '../inbox/openInbox.ts';
import { openWallet } from '../wallet/openWallet.ts';

/** Home in 关怀模式: the code, what is on the card, and four large things to do. */
export function CareHome({ home, now, staleAt }: { home: Output<'member.home'>; now: number; staleAt: number | undefined }) {
  const { tier, name, expiring, unreadCount } = home;
  const frozen = home.status === 'frozen';
  return (
    <View className="home">
      <TierCard
        id={ids.homeCard}
        look={tier.look}
        colours={home.cardColours}
        logo={<Logo path={home.logoPath} brandName={home.brandName} />}
        tierName={tier.name}
        level={tier.level}
        line={frozen ? '会员已冻结，请联系门店' : `${name}，您好`}
        frozen={frozen}
        strip={frozen ? undefined : <CareCode />}
      />
      {staleAt !== undefined && <View className="home__stale">{clockTime(staleAt)} 的余额</View>}
      <View id={ids.homeWallet} className="home__care-tile" onClick={() => void openWallet()} {...button()}>
        <View className="home__care-label">卡里还有</View>
        <Amount fen={home.wallet.totalFen} size="l" />
      </View>
      <View id={ids.homePoints} className="home__care-tile" onClick={() => void openHistory('points')} {...button()}>
        <View className="home__care-label">
          {home.pointsName}
          {expiring !== null && (
            <View className="home__care-ends">
              {say(`${formatPoints(expiring.points)} 积分`)} {dayText(expiring.expiresOn, now)} 过期
            </View>
          )}
        </View>
        <Points points={home.points} size="l" />
      </View>
      <View className="home__care-ways">
        <Way id={ids.careTopUp} icon="wallet" words="充值" onTap={() => void openWallet()} />
        <Way id={ids.homeAllEntries} icon="receipt" words="花费明细" onTap={() => void openHistory('all')} />
        <Way
          id={ids.homeInbox}
          icon="sound"
          words={unreadCount === 0 ? '消息' : `消息 ${String(unreadCount)} 条`}
          onTap={() => void openInbox()}
        />
        <Way id={ids.careMe} icon="user" words="我的" onTap={() => void Taro.switchTab({ url: '/pages/me/index' })} />
      </View>
      <Button
        id={ids.careLeave}
        kind="plain"
        onTap={() => {
          setCare(false);
        }}
      >
        退出关怀模式
      </Button>
    </View>
  );
}

function CareCode() {
  return (
    <View className="home__care-code">
      <Button id={ids.showCode} icon="qr" size="xl" onTap={() => void Taro.navigateTo({ url: '/pages/code/index' })}>
        出示会员码
      </Button>
    </View>
  );
}

function Way({ id, icon, words, onTap }: { id: string; icon: IconName; words: string; onTap: () => void }) {
  return (
    <View id={id} className="home__care-way" onClick={onTap} {...button()}>
      <Icon name={icon} size={26} />
      {words}
    </View>
  );
}
