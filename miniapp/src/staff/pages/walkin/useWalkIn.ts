import { useRef, useState } from 'react';
import { asApiError, staffWrite, type ApiError, type Input, type Output } from '../../../api/index.ts';

type Taken = Output<'sale.takeAnonymous'>;

/** Takes a sale without a member, once; the same one again under its key when the answer was lost. */
export function useWalkIn(staffId: string, onTaken: (taken: Taken) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const lost = useRef<Input<'sale.takeAnonymous'>>();
  const underWay = useRef(false);

  const take = async (input: Input<'sale.takeAnonymous'>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    const sent = lost.current ?? input;
    try {
      onTaken(await staffWrite('sale.takeAnonymous', sent, staffId));
      lost.current = undefined;
    } catch (failure) {
      const found = asApiError(failure);
      lost.current = found.definite ? undefined : sent;
      setError(found);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    /** Nothing was heard of it: it may have been taken, so only the very same may follow. */
    unanswered: error !== undefined && !error.definite,
    take,
  };
}
