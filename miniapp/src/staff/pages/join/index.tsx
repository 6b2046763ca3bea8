import { View } from '@tarojs/components';
import { useState } from 'react';
import { groupCode } from '@shuke/shared/memberCode';
import { isMobile } from '@shuke/shared/phone';
import { Agreement, Button, ErrorNotice, Failed, Field, Notice, Page, Skeleton } from '../../../components/index.ts';
import { usePublicOperation } from '../../../hooks/useOperation.ts';
import type { Output } from '../../../api/index.ts';
import { PhoneField } from '../../components/PhoneField/PhoneField.tsx';
import { staffIds } from '../../ids.ts';
import { openScanPage } from '../../scanner.ts';
import { staffPage, useBranch, useStaff, type WorkBranch } from '../../session.ts';
import { useJoin } from './useJoin.ts';
import { say } from '../../../lib/shopWords.ts';
import './index.scss';

const nameMax = 20;

/** 办会员: a phone number, a name, and the visitor's own yes to the text. */
export default function JoinPage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  const programme = usePublicOperation('programme.get', {});
  return (
    <Page nav={{ title: '办会员', home: staffPage('home') }} tone="ink" offline="断网，办不了会员">
      {programme.state === 'loading' && <Skeleton />}
      {programme.state === 'failed' && <Failed title="没读到会员章程" error={programme.error} onRetry={programme.retry} />}
      {programme.state === 'ready' && branch && <Join branch={branch} programme={programme.data} />}
    </Page>
  );
}

function Join({ branch, programme }: { branch: WorkBranch; programme: Output<'programme.get'> }) {
  const { error, busy, joined, join } = useJoin();
  const [phone, setPhone] = useState('');
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const { consent } = programme;
  if (joined) return <Joined cardNumber={joined.cardNumber} />;
  const typed = name.trim();
  return (
    <View className="counter-join">
      <PhoneField
        id={staffIds.joinPhone}
        label="顾客的手机号"
        value={phone}
        onInput={setPhone}
        placeholder="请顾客报，再念一遍核对"
      />
      <Field
        id={staffIds.joinName}
        label="称呼（可不填）"
        value={name}
        onInput={setName}
        maxLength={nameMax}
        placeholder="林女士"
      />
      <Agreement text={consent} agreed={agreed} onAgree={setAgreed}>
        （请念给顾客听，或给顾客看；由顾客本人同意）
      </Agreement>
      {error && <ErrorNotice error={error} {...(error.code === 'already_member' ? { words: '这个手机号已经是会员' } : {})} />}
      <Button
        id={staffIds.join}
        busy={busy}
        disabled={!isMobile(phone) || !agreed}
        onTap={() => {
          const named = typed === '' ? {} : { name: typed };
          join({ branchId: branch.id, phone, ...named, consentVersion: consent.version, agreed: true });
        }}
      >
        办好
      </Button>
      <View className="counter-join__note">
        {say('手机号只用来认人，本机不留。卡可以马上积分；用储值和积分，要顾客自己用微信登录')}
      </View>
    </View>
  );
}

function Joined({ cardNumber }: { cardNumber: string }) {
  return (
    <View className="counter-join">
      <Notice icon="check-round" tone="pine">
        办好了
      </Notice>
      <View id={staffIds.joinedCard} className="counter-join__card">
        {groupCode(cardNumber)}
      </View>
      <View className="counter-join__note">{say('请顾客用微信打开小程序，授权同一个手机号：就是这张卡，积分都在')}</View>
      <Button
        id={staffIds.joinedEarn}
        onTap={() => {
          openScanPage({ code: cardNumber, by: 'redirectTo' });
        }}
      >
        {say('给这位会员记积分')}
      </Button>
    </View>
  );
}
