import { View } from '@tarojs/components';
import { useState } from 'react';
import { loginCode } from '../../../api/wechatLogin.ts';
import { staffSession } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, Sheet, toast } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';

/** Binds the WeChat of this phone, against the password: a till left open must not become somebody’s way in. */
export function BindSheet({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('');
  const { error, busy, run } = useOnce();
  const bind = async () => {
    await staffSession.call('staff.bindWechat', { code: await loginCode(), password });
    toast('绑好了，以后可以用微信登录');
    onClose();
  };
  return (
    <Sheet open title="绑定我的微信" {...(busy ? {} : { onClose })}>
      <View className="staff-home__bind">绑的是这台手机上登录的微信。店里共用的手机请不要绑。</View>
      <Field id={staffIds.password} label="登录密码" value={password} onInput={setPassword} password maxLength={128} />
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.bindConfirm} busy={busy} disabled={password === ''} onTap={() => void run(bind)}>
        绑定
      </Button>
    </Sheet>
  );
}
