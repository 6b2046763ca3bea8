import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { asApiError, type ApiError, type Output } from '../../api/index.ts';
import { Agreement, Bone, ErrorNotice, Failed, Logo, Page, Skeleton, TierCard, useReminder } from '../../components/index.ts';
import { usePublicOperation } from '../../hooks/useOperation.ts';
import { Benefits } from './Benefits.tsx';
import { joinIsUnanswered, joinMember } from './joinMember.ts';
import { PhoneButton } from './PhoneButton.tsx';
import { say } from '../../lib/shopWords.ts';
import './join.scss';

type Programme = Output<'programme.get'>;
const phoneUses = ['认出您，不用再带会员卡', '余额变动时通知您', '换手机、换微信后找回积分和余额'];

/** Join: what it brings, what the number is for, consent to a text of a version, and one button. */
export default function JoinPage() {
  const programme = usePublicOperation('programme.get', {});
  const ready = programme.state === 'ready';
  const [agreed, setAgreed] = useState<string>();
  const form = ready && (
    <JoinForm
      programme={programme.data}
      agreed={agreed === programme.data.consent.version}
      onAgree={setAgreed}
      onOutdated={programme.refresh}
    />
  );
  return (
    <Page nav={{ title: '加入会员' }} foot={form || undefined} offline="没有网络，联网后可以加入">
      {programme.state === 'loading' && (
        <Skeleton>
          <Bone className="join__card-bone" />
          <Bone className="join__uses-bone" />
        </Skeleton>
      )}
      {programme.state === 'failed' && <Failed title="没读到入会说明" error={programme.error} onRetry={programme.retry} />}
      {ready && <Explanation programme={programme.data} />}
    </Page>
  );
}

function Explanation({ programme }: { programme: Programme }) {
  const first = programme.tiers[0];
  return (
    <View className="join">
      {first && (
        <TierCard
          colours={programme.cardColours}
          logo={<Logo path={programme.logoPath} brandName={programme.brandName} />}
          look={first.look}
          tierName={first.name}
          level={first.level}
          line="从今天起，常来常熟"
          tall
        >
          {programme.brandName}·{programme.branchCount} 家门店通用
        </TierCard>
      )}
      <Benefits programme={programme} />
      <View className="join__uses">
        <View className="join__uses-title">我们只用手机号做这三件事</View>
        {phoneUses.map((use) => (
          <View key={use} className="join__use">
            {say(use)}
          </View>
        ))}
        <View className="join__promise">不卖数据，不打电话推销。</View>
      </View>
    </View>
  );
}

interface JoinFormProps {
  programme: Programme;
  agreed: boolean;
  /** The version agreed to, or undefined when the tick is taken back. */
  onAgree: (version: string | undefined) => void;
  onOutdated: () => Promise<void>;
}

function JoinForm({ programme: { consent }, agreed, onAgree, onOutdated }: JoinFormProps) {
  const { shaking, remind } = useReminder();
  const { busy, error, join } = useJoin(consent.version, () => {
    onAgree(undefined);
    void onOutdated();
  });
  const blocked = agreed ? (joinIsUnanswered() ? () => void join() : undefined) : remind;
  return (
    <View>
      {error && <ErrorNotice error={error} />}
      <Agreement
        text={consent}
        agreed={agreed}
        shaking={shaking}
        onAgree={(ticked) => {
          onAgree(ticked ? consent.version : undefined);
        }}
      >
        ，同意用我的手机号建立会员档案
      </Agreement>
      <PhoneButton blocked={blocked} busy={busy} onCode={(code) => void join(code)} />
    </View>
  );
}

/** Sends the join; a lost answer is asked for again with the same key and number by the same button. */
function useJoin(consentVersion: string, onOutdated: () => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const join = async (phoneCode?: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await joinMember({ consentVersion, ...(phoneCode === undefined ? {} : { phoneCode }) });
      await Taro.switchTab({ url: '/pages/home/index' });
    } catch (thrown) {
      const failure = asApiError(thrown);
      setError(failure);
      if (failure.code === 'consent_outdated') onOutdated();
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, join };
}
