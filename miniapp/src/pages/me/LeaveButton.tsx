import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { logOut } from '../../api/leave.ts';
import { Button } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';

/** 退出登录: this phone forgets whose it is, and shows no code until somebody signs in again. */
export function LeaveButton() {
  const { busy, submit } = useSubmit(async () => {
    await logOut();
    await Taro.reLaunch({ url: '/pages/home/index' });
  });
  return (
    <View className="me__leave">
      <Button id={ids.meLeave} kind="plain" busy={busy} onTap={() => void submit()}>
        退出登录
      </Button>
    </View>
  );
}
