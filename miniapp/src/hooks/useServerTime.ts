import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/index.ts';

/**
 * The server's time in ms, renewed every `everyMs` while the page is shown and at once when it comes back.
 * Countdowns follow the server, not the phone's clock.
 */
export function useServerTime(everyMs = 1_000): number {
  const [now, setNow] = useState(serverNow);
  const [shown, setShown] = useState(true);
  useDidShow(() => {
    setShown(true);
    setNow(serverNow());
  });
  useDidHide(() => {
    setShown(false);
  });
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => {
      setNow(serverNow());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [shown, everyMs]);
  return now;
}
