import { useCallback, useEffect, useRef, useState } from 'react';
import { asApiError, type ApiError } from '../../api/index.ts';
import { enrolCodeDevice, handleIsOld, rotateHandle, storedCodeDevice } from '../../api/codeDevice.ts';
import type { CodeDevice } from '../../lib/storage.ts';

/** What makes the codes: found on the phone at once, or given by the server on the first use. */
export type DeviceState =
  | { state: 'loading' }
  | { state: 'failed'; error: ApiError; retry: () => void }
  | {
      state: 'ready';
      device: CodeDevice;
      /** A new key at once: what was shown before, or copied, is worthless. Throws ApiError. */
      renew: () => Promise<void>;
    };

/**
 * The code device. Storage first, and nothing waits for the network when something is stored.
 * @param online undefined until the phone has said whether it has a network
 */
export function useCodeDevice(online: boolean | undefined): DeviceState {
  const [device, setDevice] = useState<CodeDevice | null>();
  const [error, setError] = useState<ApiError>();
  const rotated = useRef(false);

  const renew = useCallback(async () => {
    setDevice(await enrolCodeDevice());
  }, []);
  const enrol = useCallback(() => {
    setError(undefined);
    renew().catch((thrown: unknown) => {
      setError(asApiError(thrown));
    });
  }, [renew]);

  useEffect(() => {
    void storedCodeDevice().then((stored) => {
      setDevice((now) => now ?? stored ?? null);
    });
  }, []);

  useEffect(() => {
    if (device === null && online !== undefined) enrol();
    if (device && online === true && !rotated.current && handleIsOld(device)) {
      rotated.current = true;
      // The old handle works on for another 30 days, so a failure waits for the next time.
      rotateHandle(device).then(setDevice, () => undefined);
    }
  }, [device, online, enrol]);

  if (device) return { state: 'ready', device, renew };
  return error ? { state: 'failed', error, retry: enrol } : { state: 'loading' };
}
