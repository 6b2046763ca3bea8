import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMemo, type CSSProperties } from 'react';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { inWechat } from '../../lib/platform.ts';
import { inSandboxFrame } from '../../lib/sandboxBridge.ts';
import { Icon } from '../Icon/Icon.tsx';
import './NavBar.scss';

/** What stands at the top of a page, beside WeChat's own buttons. */
export interface NavBarProps {
  /** In the middle. */
  title?: string;
  /** At the left, instead of back: the brand on home. */
  brand?: string;
  /** Left out: shown when there is a page below, or `home` to go to. */
  back?: boolean;
  /** Where back leads when no page is below, such as after opening a shared link. */
  home?: string;
}

/** Our own bar: on the web nobody else draws one, and in WeChat the card's colour reaches up behind it. */
export function NavBar({ title, brand, back, home = '/pages/home/index' }: NavBarProps) {
  const frame = useMemo(measureFrame, []);
  const goBack = back ?? brand === undefined;
  return (
    <View className="nav-bar" style={frame.bar}>
      <View className="nav-bar__row" style={frame.row}>
        {goBack && (
          <View id={ids.back} className="nav-bar__back" onClick={() => void leave(home)} {...button({ label: '返回' })}>
            <Icon name="arrow-back" size={26} />
          </View>
        )}
        {brand !== undefined && <View className="nav-bar__brand">{brand}</View>}
        {title !== undefined && <View className="nav-bar__title">{title}</View>}
      </View>
    </View>
  );
}

/**
 * Back to the page below; when there is none, to `home`, which may be a tab or not. Frames of one page share their history: on
 * the sandbox page a step back would be taken by whichever phone went forward last, so there the page below is opened anew.
 */
async function leave(home: string): Promise<void> {
  const below = Taro.getCurrentPages().at(-2);
  if (below === undefined) await Taro.reLaunch({ url: home });
  else if (inSandboxFrame()) await Taro.reLaunch({ url: addressOf(below) });
  else await Taro.navigateBack();
}

/** On the web a page knows its address with what it was asked; the router's own mark in it is of no use a second time. */
const addressOf = (page: Taro.Page): string =>
  `/${String(page['path'] ?? '')
    .replace(/^\//, '')
    .replace(/[?&]stamp=[^&]*/, '')}`;

/** WeChat: the row stands level with the capsule and ends before it. The web: the style sheet's 44 px. */
function measureFrame(): { bar: CSSProperties; row: CSSProperties } {
  if (!inWechat) return { bar: {}, row: {} };
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const height = (capsule.top - statusBarHeight) * 2 + capsule.height;
  return {
    bar: { paddingTop: `${String(statusBarHeight)}px` },
    row: { height: `${String(height)}px`, paddingRight: `${String(windowWidth - capsule.left + 8)}px` },
  };
}
