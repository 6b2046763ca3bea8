import { useRef, useState } from 'react';
import { asApiError, type ApiError } from '../api/index.ts';

/** One write at a time, however often the button is pressed, with what went wrong. */
export function useOnce() {
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  /** True when it was done. */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(asApiError(failure));
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { error, busy, run };
}
