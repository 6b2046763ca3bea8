import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useCare } from '../../lib/care.ts';

/** WeChat keeps what was hidden until it is shown again. */
let hidden = false;

/** The system's tab bar goes while ours is there; a page that is no tab, or no longer in front, is refused, which is right. */
function follow(own: boolean): void {
  if (!own && !hidden) return;
  hidden = own;
  // By their names: the web build leaves out what of Taro is called any other way.
  const asked = own ? Taro.hideTabBar({ animation: false }) : Taro.showTabBar({ animation: false });
  asked.catch(() => undefined);
}

/** True for a page of the tab bar in 关怀模式, which then draws the tabs itself. */
export function useCareTabs(isTab: boolean): boolean {
  const own = useCare() && isTab;
  const latest = useRef(own);
  latest.current = own;
  useDidShow(() => {
    if (isTab) follow(latest.current);
  });
  useEffect(() => {
    if (isTab) follow(own);
  }, [isTab, own]);
  return own;
}
