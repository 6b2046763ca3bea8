import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { careTabId } from '../../ids.ts';
import { aria } from '../../lib/aria.ts';
import { Icon } from '../Icon/Icon.tsx';
import './CareTabs.scss';

/** The pages of the tab bar, as app.config.ts has them. */
export type Tab = 'home' | 'history' | 'me';

const tabs = [
  { tab: 'home', words: '会员卡', icon: 'card' },
  { tab: 'history', words: '明细', icon: 'receipt' },
  { tab: 'me', words: '我的', icon: 'user' },
] as const;

/** The tab bar of 关怀模式: WeChat's own has letters of one size only. */
export const CareTabs = ({ current }: { current: Tab }) => (
  <View className="care-tabs" {...aria('tablist')}>
    {tabs.map(({ tab, words, icon }) => (
      <View
        key={tab}
        id={careTabId(tab)}
        className={`care-tabs__tab${tab === current ? ' care-tabs__tab--on' : ''}`}
        onClick={() => {
          if (tab !== current) void Taro.switchTab({ url: `/pages/${tab}/index` });
        }}
        {...aria('tab', { selected: tab === current })}
      >
        <Icon name={icon} size={34} />
        <View>{words}</View>
      </View>
    ))}
  </View>
);
