import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button, Failed, Logo, Page, TierCard } from '../../components/index.ts';
import { usePublicOperation } from '../../hooks/useOperation.ts';
import { ids } from '../../ids.ts';
import { Benefits } from '../join/Benefits.tsx';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { StaffEntry } from './StaffEntry.tsx';
import { say } from '../../lib/shopWords.ts';
import './home.scss';

/** Not a member yet, or signed out: the card one would get, what it brings, and one button. */
export function VisitorHome({ onSignIn }: { onSignIn: (() => void) | undefined }) {
  const programme = usePublicOperation('programme.get', {}, { keep: true });
  const first = programme.state === 'ready' ? programme.data.tiers[0] : undefined;
  return (
    <Page tab="home" nav={{ brand: programme.state === 'ready' ? programme.data.brandName : '会员卡' }}>
      {programme.state === 'loading' && <HomeSkeleton />}
      {programme.state === 'failed' && <Failed title="没读到会员卡" error={programme.error} onRetry={programme.retry} />}
      {programme.state === 'ready' && first && (
        <View className="home">
          <TierCard
            colours={programme.data.cardColours}
            logo={<Logo path={programme.data.logoPath} brandName={programme.data.brandName} />}
            look={first.look}
            tierName={first.name}
            level={first.level}
            line="从今天起，常来常熟"
            strip={onSignIn === undefined ? <JoinStrip /> : <SignInStrip onSignIn={onSignIn} />}
          >
            {programme.data.brandName}·{programme.data.branchCount} 家门店通用
          </TierCard>
          <Benefits programme={programme.data} />
          <StaffEntry />
        </View>
      )}
    </Page>
  );
}

function JoinStrip() {
  return (
    <>
      <View className="home__strip">
        <View className="home__strip-title">加入会员</View>
        <View className="home__strip-note">用微信手机号，一步完成</View>
      </View>
      <View className="home__code">
        <Button id={ids.join} icon="card" onTap={() => void Taro.navigateTo({ url: '/pages/join/index' })}>
          加入
        </Button>
      </View>
    </>
  );
}

/** After 退出登录: the card is where it was. */
function SignInStrip({ onSignIn }: { onSignIn: () => void }) {
  return (
    <>
      <View className="home__strip">
        <View className="home__strip-title">已退出登录</View>
        <View className="home__strip-note">{say('余额和积分都在，登录就能看到')}</View>
      </View>
      <View className="home__code">
        <Button id={ids.homeSignIn} icon="user" onTap={onSignIn}>
          登录
        </Button>
      </View>
    </>
  );
}
