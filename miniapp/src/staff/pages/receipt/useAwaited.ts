import { useEffect, useRef, useState } from 'react';
import { asApiError, staffSession, type ApiError, type Output } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { rememberSale, type Receipt } from '../../lastSale.ts';
import { tellPaid } from '../../tellPaid.ts';

type Status = Output<'sale.paymentStatus'>;
const pollMs = 2_000;

/** Reads a sale whose payment is over, so that it is announced and shown. */
async function readSettled(saleId: string): Promise<Receipt> {
  const receipt = await staffSession.call('sale.get', { saleId });
  if (receipt.status === 'paid') rememberSale(receipt);
  tellPaid(receipt);
  return receipt;
}

/** Asks every 2 s where the payment is, until it is over; then `settled` hears the sale. A lost answer: the next one tells. */
function usePolled(saleId: string, onStatus: (status: Status) => void, onSettled: (receipt: Receipt) => void): void {
  const told = useRef({ onStatus, onSettled });
  told.current = { onStatus, onSettled };
  useEffect(() => {
    const run = { over: false, asking: false };
    const ask = async () => {
      if (run.asking || run.over) return;
      run.asking = true;
      try {
        const found = await staffSession.call('sale.paymentStatus', { saleId });
        const settled = found.status === 'awaiting' ? undefined : await readSettled(saleId);
        told.current.onStatus(found);
        if (settled === undefined) return;
        run.over = true;
        told.current.onSettled(settled);
      } catch {
        // The next asking may have an answer.
      } finally {
        run.asking = false;
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), pollMs);
    return () => {
      run.over = true;
      clearInterval(timer);
    };
  }, [saleId]);
}

/**
 * Looks after a sale whose part by WeChat is not paid yet: follows it, switches the way, gives up. `onSettled` hears the sale
 * once it is paid or taken back.
 */
export function useAwaited(saleId: string, onSettled: (receipt: Receipt) => void) {
  const [status, setStatus] = useState<Status>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  usePolled(saleId, setStatus, onSettled);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      setBusy(false);
    }
  };
  return {
    status,
    busy,
    error,
    /** The member pays on their phone, or whoever scans the code. */
    start: (way: Status['way']) =>
      run(async () => {
        const { codeUrl } = await staffSession.call('sale.startPayment', { saleId, way });
        setStatus((before) => before && { ...before, way, codeUrl });
        if (codeUrl !== null) tellSandbox({ shuke: 'event', name: 'payCode', data: { saleId, codeUrl } });
      }),
    cancel: () =>
      run(async () => {
        onSettled(await staffSession.call('sale.cancelPayment', { saleId }));
      }),
  };
}
