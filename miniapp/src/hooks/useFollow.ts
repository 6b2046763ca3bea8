import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Pauses between questions of a page that is looked at: news is often close at hand, later it is not. The last one stays. */
export const followPausesMs: readonly number[] = [3_000, 3_000, 5_000, 5_000, 10_000, 10_000, 15_000, 30_000];

/**
 * Asks again and again while the page is shown, so that whoever looks at it sees what the till has just done. The pauses
 * begin anew when the page comes back; nothing is asked while it is hidden, or while `enabled` is false. The first question
 * is the caller's own.
 */
export function useFollow(ask: () => Promise<unknown>, enabled: boolean, pausesMs: readonly number[] = followPausesMs): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(ask);
  latest.current = ask;
  useDidShow(() => {
    setShown(true);
  });
  useDidHide(() => {
    setShown(false);
  });
  useEffect(() => {
    if (!shown || !enabled) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const wait = (questions: number): void => {
      const pauseMs = pausesMs[Math.min(questions, pausesMs.length - 1)];
      timer = setTimeout(() => {
        const next = (): void => {
          if (!ended) wait(questions + 1);
        };
        latest.current().then(next, next);
      }, pauseMs);
    };
    wait(0);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [shown, enabled, pausesMs]);
}
