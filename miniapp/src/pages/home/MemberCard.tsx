import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { formatPoints } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Button, GrowthBar, Logo, TierCard } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { say } from '../../lib/shopWords.ts';

/** The card with the largest button of the page: the member code. A frozen card has none. */
export function MemberCard({ home }: { home: Output<'member.home'> }) {
  const { tier, name, visitCount, growth, nextTier } = home;
  const frozen = home.status === 'frozen';
  const line = frozen
    ? '会员已冻结，请联系门店'
    : visitCount === 0
      ? `${name}，欢迎您`
      : `${name}，您已来过 ${formatPoints(visitCount)} 次`;
  return (
    <TierCard
      id={ids.homeCard}
      look={tier.look}
      tierName={tier.name}
      level={tier.level}
      line={line}
      colours={home.cardColours}
      logo={<Logo path={home.logoPath} brandName={home.brandName} />}
      frozen={frozen}
      strip={frozen ? undefined : <CodeStrip />}
    >
      <View className="home__growth">
        <View>
          {nextTier
            ? `${home.growthName} ${formatPoints(growth)} / ${formatPoints(nextTier.growthFrom)}`
            : `${home.growthName} ${formatPoints(growth)}`}
        </View>
        <View>{nextTier ? `再得 ${formatPoints(nextTier.growthMissing)} 升级「${nextTier.name}」` : '已是最高等级'}</View>
      </View>
      {nextTier && <GrowthBar growth={growth} next={nextTier} />}
    </TierCard>
  );
}

function CodeStrip() {
  return (
    <>
      <View className="home__strip">
        <View className="home__strip-title">到店请出示会员码</View>
        <View className="home__strip-note">{say('付款、得积分，一码都行')}</View>
      </View>
      <View className="home__code">
        <Button id={ids.showCode} icon="qr" onTap={() => void Taro.navigateTo({ url: '/pages/code/index' })}>
          会员码
        </Button>
      </View>
    </>
  );
}
