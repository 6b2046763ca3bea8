import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { inWechat } from '../../lib/platform.ts';

/** Imagers read a bright screen. */
const full = 1;

/**
 * Brightens the screen and keeps it on while the page is shown, and gives the member's own brightness back afterwards.
 * Returns false where the phone does not allow it: then the member is asked to do it.
 */
export function useBrightScreen(): boolean {
  const before = useRef<number>();
  const [bright, setBright] = useState(inWechat);

  const brighten = async () => {
    try {
      before.current ??= (await Taro.getScreenBrightness()).value;
      await Taro.setScreenBrightness({ value: full });
      await Taro.setKeepScreenOn({ keepScreenOn: true });
    } catch {
      setBright(false);
    }
  };
  const restore = () => {
    const value = before.current;
    before.current = undefined;
    if (value === undefined) return;
    void Taro.setScreenBrightness({ value }).catch(() => undefined);
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
  };

  useDidShow(() => {
    if (inWechat) void brighten();
  });
  useDidHide(restore);
  useUnload(restore);
  return bright;
}
