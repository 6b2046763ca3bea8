import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { signedInStaff } from '../../api/index.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';

/** The discreet way in for staff. */
export function StaffEntry() {
  const page = signedInStaff() ? 'home' : 'signin';
  return (
    <View
      id={ids.staffEntry}
      className="home__staff"
      onClick={() => void Taro.navigateTo({ url: `/staff/pages/${page}/index` })}
      {...button()}
    >
      店员入口
    </View>
  );
}
