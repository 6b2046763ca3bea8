import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { inWechat } from '../../lib/platform.ts';

/** Calls back when the member takes a screenshot of the page; only WeChat tells. */
export function useScreenshots(onCapture: () => void): void {
  const latest = useRef(onCapture);
  latest.current = onCapture;
  useEffect(() => {
    if (!inWechat) return undefined;
    const captured = () => {
      latest.current();
    };
    Taro.onUserCaptureScreen(captured);
    return () => {
      Taro.offUserCaptureScreen(captured);
    };
  }, []);
}
