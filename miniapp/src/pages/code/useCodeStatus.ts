import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { memberSession, type Output } from '../../api/index.ts';

type CodeStatus = Output<'member.codeStatus'>;

const pollMs = 2_000;
/** A sale may be this much older than the page and still be its own: answers take a moment. */
const slackMs = 1_000;

/** An answer, and when the page that asked was opened. */
export interface Found {
  status: CodeStatus;
  /** Server time at which the page was opened, by the answer's own clock and not the phone's. */
  openedAt: number;
}

/**
 * What happened to the code just shown, asked every 2 s while the page is shown and there is a network. A lost answer only
 * means that the next one tells. `poll` asks at once. Asking for a device also tells that the phone with the code is in
 * contact, which allows larger amounts; without a device nothing is asked.
 */
export function useCodeStatus(deviceId: string | undefined): { found: Found | undefined; poll: () => Promise<void> } {
  const [found, setFound] = useState<Found>();
  const [shown, setShown] = useState(true);
  const [mountedAt] = useState(Date.now);
  const running = useRef(false);
  useDidShow(() => {
    setShown(true);
  });
  useDidHide(() => {
    setShown(false);
  });

  const poll = useCallback(async () => {
    if (running.current || deviceId === undefined) return;
    running.current = true;
    try {
      const status = await memberSession.call('member.codeStatus', { deviceId });
      setFound({ status, openedAt: Date.parse(status.serverTime) - (Date.now() - mountedAt) - slackMs });
    } catch {
      // The code itself needs no answer; the next poll may have one.
    } finally {
      running.current = false;
    }
  }, [deviceId, mountedAt]);

  useEffect(() => {
    if (deviceId === undefined || !shown) return undefined;
    void poll();
    const timer = setInterval(() => void poll(), pollMs);
    return () => {
      clearInterval(timer);
    };
  }, [deviceId, shown, poll]);

  return { found, poll };
}
