import { useRef, useState } from 'react';
import { asApiError, type ApiError } from '../api/index.ts';

/** A button's work: while `busy` it takes no second tap; `error` is why it did not happen. */
export interface Submit {
  busy: boolean;
  error: ApiError | undefined;
  submit: () => Promise<void>;
}

/** Does something once however often the button is pressed. */
export function useSubmit(act: () => Promise<void>): Submit {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const underWay = useRef(false);
  const submit = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await act();
    } catch (thrown) {
      setError(asApiError(thrown));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, error, submit };
}
