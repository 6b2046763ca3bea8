import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { memberSession, type Output } from '../../api/index.ts';
import { Avatar, Empty, ErrorNotice, Failed, Icon, Page, Section, Skeleton } from '../../components/index.ts';
import { useMemberId } from '../../hooks/useMemberId.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { setCare, useCare } from '../../lib/care.ts';
import { daysSince } from '../../lib/dates.ts';
import { openDevices } from '../devices/openDevices.ts';
import { openFamily } from '../family/openFamily.ts';
import { MisuseSheet } from '../inbox/MisuseSheet.tsx';
import { openInbox } from '../inbox/openInbox.ts';
import { openMyData } from '../mydata/openMyData.ts';
import { openProfile } from '../profile/openProfile.ts';
import { ConfirmRow } from './ConfirmRow.tsx';
import { FreezeCardSheet } from './FreezeCardSheet.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { Quiet, type Wishes } from './Quiet.tsx';
import { Setting, SwitchSetting } from './Setting.tsx';
import { Topics } from './Topics.tsx';
import { say } from '../../lib/shopWords.ts';
import './me.scss';

/** 我的: who I am here, what I was told, how I like it, and what keeps my card safe. */
export default function MePage() {
  const member = useMemberId();
  const joined = member.state === 'ready' && member.data !== null;
  return (
    <Page tab="me" nav={{ title: '我的', back: false }}>
      {member.state === 'loading' && <Skeleton />}
      {member.state === 'failed' && <Failed title="没能登录" error={member.error} onRetry={member.retry} />}
      {member.state === 'ready' && !joined && <NotJoined />}
      {joined && <Mine />}
    </Page>
  );
}

function NotJoined() {
  return (
    <>
      <Empty
        title="还不是会员"
        hint="加入以后，消息、资料和安全设置都在这里"
        action={{ id: ids.join, label: '加入会员', onTap: () => void Taro.navigateTo({ url: '/pages/join/index' }) }}
      />
      <View className="me">
        <Habits />
      </View>
    </>
  );
}

function Mine() {
  const home = useOperation('member.home', {}, { keep: true });
  const profile = useOperation('member.getProfile', {});
  const known = profile.state === 'ready' ? profile.data : undefined;
  const [kept, setKept] = useState<Wishes>();
  const wishes = kept ?? known?.wishes;
  if (home.state === 'loading') return <Skeleton />;
  if (home.state === 'failed')
    return <Failed title="没读到资料" error={home.error} onRetry={home.retry} unchanged={say('余额和积分没有变化')} />;
  const { name, phoneMasked, cardNumber, unreadCount } = home.data;
  return (
    <View className="me">
      <View id={ids.meCard} className="me__card">
        <Avatar name={name} size="l" />
        <View className="me__who">
          <View className="me__name">{name}</View>
          <View className="me__phone">
            {phoneMasked}
            {known !== undefined && `·入会 ${String(daysSince(known.joinedAt, home.at))} 天`}
          </View>
          <View className="me__phone">{cardNumber.replace(/(\d{4})(?=\d)/g, '$1 ')}</View>
        </View>
        <View id={ids.meProfile} className="me__edit" onClick={() => void openProfile()} {...button()}>
          编辑资料
          <Icon name="arrow-right" size={14} />
        </View>
      </View>
      <View className="me__rows">
        <Setting
          id={ids.meInbox}
          icon="sound"
          title="消息"
          note="每笔消费、充值、退款"
          value={unreadCount === 0 ? '' : `${String(unreadCount)} 条未读`}
          onTap={() => void openInbox()}
        />
        <Setting id={ids.meFamily} icon="user" title="亲情卡" note="谁能用我的储值，我能用谁的" onTap={() => void openFamily()} />
      </View>
      {known !== undefined && (
        <Topics preferences={known.preferences}>{wishes && <Quiet quiet={wishes.quiet} onKept={setKept} />}</Topics>
      )}
      <Habits>{wishes && <ConfirmRow wishes={wishes} onKept={setKept} />}</Habits>
      <Safety home={home.data} onChanged={() => void home.refresh()} />
      <Account />
      <LeaveButton />
    </View>
  );
}

/** 使用习惯: for everybody who holds this phone, member or not. */
function Habits({ children }: { children?: ReactNode }) {
  const care = useCare();
  return (
    <Section title="使用习惯">
      <View className="me__rows">
        <SwitchSetting id={ids.meCare} icon="text" title="关怀模式" note="字更大，只留常用功能" on={care} onChange={setCare} />
        {children}
      </View>
    </Section>
  );
}

/** 隐私与账户. */
function Account() {
  return (
    <Section title="隐私与账户">
      <View className="me__rows">
        <Setting
          id={ids.meData}
          icon="check-round"
          title="我的数据"
          note="章程和隐私政策，查看、导出、注销"
          onTap={() => void openMyData()}
        />
        <Setting id={ids.meDevices} icon="phone" title="我的手机" note="哪些手机能出示会员码" onTap={() => void openDevices()} />
      </View>
    </Section>
  );
}

/** 账户安全: stored value stopped and let go, and the way out when something is wrong. */
function Safety({ home, onChanged }: { home: Output<'member.home'>; onChanged: () => void }) {
  const [asking, setAsking] = useState<'misuse' | 'freeze'>();
  const { walletFrozen, status } = home;
  const close = () => {
    setAsking(undefined);
    onChanged();
  };
  const { error, submit } = useSubmit(async () => {
    await memberSession.call('wallet.setFrozen', { frozen: !walletFrozen });
    onChanged();
  });
  return (
    <Section title="账户安全">
      {error && <ErrorNotice error={error} />}
      <View className="me__rows">
        <SwitchSetting
          id={ids.meFreeze}
          icon="lock"
          title="冻结储值"
          note={walletFrozen ? say('现在谁也付不了，充值、退款、积分照常') : '打开后不能用储值付款，随时能解冻'}
          on={walletFrozen}
          onChange={() => void submit()}
        />
        <Setting
          id={ids.meMisuse}
          icon="warning"
          title="不是我本人，或手机丢了"
          note="一键冻结储值，停用所有会员码"
          onTap={() => {
            setAsking('misuse');
          }}
        />
        {status === 'active' && (
          <Setting
            id={ids.meFreezeCard}
            icon="card"
            title="挂失会员卡"
            note="整张卡停用，要到门店才能恢复"
            onTap={() => {
              setAsking('freeze');
            }}
          />
        )}
      </View>
      {asking === 'misuse' && <MisuseSheet onClose={close} />}
      {asking === 'freeze' && <FreezeCardSheet onClose={close} />}
    </Section>
  );
}
