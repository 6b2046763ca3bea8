import { View } from '@tarojs/components';
import { useState } from 'react';
import { isMobile } from '@shuke/shared/phone';
import { Button, Field, Page, Skeleton } from '../../../components/index.ts';
import { PhoneField } from '../../components/PhoneField/PhoneField.tsx';
import { staffIds } from '../../ids.ts';
import { OtherWays } from './OtherWays.tsx';
import { useSignIn } from './useSignIn.ts';
import { say } from '../../../lib/shopWords.ts';
import './index.scss';

/** Staff sign in with phone and password; what is wrong stands beside the field it concerns. */
export default function SignInPage() {
  const { entering, busy, error, signIn, signInByWechat } = useSignIn();
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'phone' | 'password'>();

  const submit = () => {
    const lacks = !isMobile(phone) ? 'phone' : password === '' ? 'password' : undefined;
    setMissing(lacks);
    if (lacks === undefined) void signIn(phone, password);
  };

  return (
    <Page nav={{ title: '店员登录' }} tone="ink" offline="断网了，连上网络再登录" bare>
      <View className="signin">
        <View className="signin__band">
          <View className="signin__title">店员台</View>
          <View className="signin__note">{say('收款、积分、撤销都记在您名下')}</View>
        </View>
        {entering ? (
          <View className="signin__form">
            <Skeleton />
          </View>
        ) : (
          <View className="signin__form">
            <PhoneField
              id={staffIds.phone}
              label="手机号"
              value={phone}
              onInput={setPhone}
              placeholder="11 位手机号"
              error={missing === 'phone' ? '请填 11 位手机号' : undefined}
            />
            <Field
              id={staffIds.password}
              label="密码"
              value={password}
              onInput={setPassword}
              password
              placeholder="店里发给您的密码"
              error={missing === 'password' ? '请填密码' : error?.message}
              onConfirm={submit}
            />
            <Button id={staffIds.signIn} busy={busy} onTap={submit}>
              {busy ? '正在登录' : '登录'}
            </Button>
            <OtherWays busy={busy} onWechat={() => void signInByWechat()} />
          </View>
        )}
      </View>
    </Page>
  );
}
