import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asApiError, memberSession, serverNow, type ApiError, type Output } from '../../api/index.ts';

/** Where the money is, by the last answer, and what kept us from a newer one. */
export interface Money {
  found: Output<'wallet.getTopUp'> | undefined;
  /** Server time of the answer, ms. */
  at: number;
  error: ApiError | undefined;
  /** Asks now, and soon again. */
  look: () => void;
}

/** Pauses between questions: every second while news is close at hand, then less and less often. The last one stays. */
const pausesMs = [1, 1, 1, 1, 1, 2, 2, 4, 8, 15].map((seconds) => seconds * 1_000);
const pauseAfter = (questions: number): number => pausesMs[Math.min(questions, pausesMs.length) - 1] ?? 0;

const isOver = (found: Output<'wallet.getTopUp'> | undefined): boolean =>
  found?.order.state === 'credited' || found?.order.state === 'closed';

/** Asks where the money of a top-up is until that is final, while the page is shown. A lost answer means that the next one tells. */
export function useMoney(topUpId: string): Money {
  const [answer, setAnswer] = useState<{ found?: Output<'wallet.getTopUp'>; at: number; error?: ApiError }>({ at: 0 });
  const [shown, setShown] = useState(true);
  // Each look begins a new round of questions; the answer to an earlier round starts no more of them.
  const [round, setRound] = useState(0);
  const questions = useRef(0);
  const look = useCallback(() => {
    questions.current = 0;
    setRound((before) => before + 1);
  }, []);
  useDidShow(() => {
    setShown(true);
  });
  useDidHide(() => {
    setShown(false);
  });

  useEffect(() => {
    if (!shown) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const ask = async (): Promise<void> => {
      questions.current += 1;
      const found = await memberSession.call('wallet.getTopUp', { topUpId }).catch((thrown: unknown) => {
        if (!ended) setAnswer((before) => ({ ...before, error: asApiError(thrown) }));
        return undefined;
      });
      if (ended) return;
      if (found) setAnswer({ found, at: serverNow() });
      if (!isOver(found)) timer = setTimeout(() => void ask(), pauseAfter(questions.current));
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [topUpId, shown, round]);

  return { found: answer.found, at: answer.at, error: answer.error, look };
}
