import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/index.ts';
import { inWechat } from '../../../lib/platform.ts';
import { staffIds } from '../../ids.ts';
import { AcceptSheet } from './AcceptSheet.tsx';
import { goHome } from './useSignIn.ts';

/** In without the password: by the WeChat somebody bound, or with a one-time code. */
export function OtherWays({ busy, onWechat }: { busy: boolean; onWechat: () => void }) {
  const [hasCode, setHasCode] = useState(false);
  const show = (shown: boolean) => () => {
    setHasCode(shown);
  };
  return (
    <>
      {inWechat && (
        <Button id={staffIds.byWechat} kind="ghost" disabled={busy} onTap={onWechat}>
          用绑定的微信登录
        </Button>
      )}
      <Button id={staffIds.haveCode} kind="plain" size="m" disabled={busy} onTap={show(true)}>
        有邀请码
      </Button>
      <View className="signin__help">忘了密码，请店长重设</View>
      {hasCode && <AcceptSheet onIn={goHome} onClose={show(false)} />}
    </>
  );
}
