import { useState } from 'react';
import {
  asApiError,
  memberSession,
  memberWrite,
  requestPayment,
  type ApiError,
  type Input,
  type Output,
  type PayOutcome,
} from '../api/index.ts';

/** Paying on this phone. While `busy` the sheet is open, or on its way. */
export interface Paying {
  busy: boolean;
  /** Why there was no sheet; nothing has been paid then. */
  error: ApiError | undefined;
  /** Opens an order and pays it; an answer that was lost is asked for again, under the same key. */
  start: (input: Input<'wallet.startTopUp'>) => Promise<void>;
  /** Pays an order begun earlier. */
  resume: (topUpId: string) => Promise<void>;
}

/** Opens an order or takes one up again, and shows WeChat's sheet for it. `onEnd` hears which, and what this phone saw. */
export function usePayment(onEnd: (topUpId: string, outcome: PayOutcome) => void): Paying {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const pay = async (begin: () => Promise<Output<'wallet.startTopUp'>>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const { order, paySheet } = await begin();
      onEnd(order.topUpId, await requestPayment(paySheet));
    } catch (thrown) {
      setError(asApiError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    start: (input) => pay(() => memberWrite('wallet.startTopUp', input)),
    resume: (topUpId) => pay(() => memberSession.call('wallet.resumeTopUp', { topUpId })),
  };
}
