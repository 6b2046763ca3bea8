import { useRef, useState } from 'react';
import { asApiError, staffWrite, type ApiError } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { rememberSale, takeAnnouncement, type Receipt } from '../../lastSale.ts';

/** Takes a sale back, once, with a second person's yes where one is needed; the same key again when the answer was lost. `undo` gives true when it is taken back. */
export function useUndo(saleId: string) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [undone, setUndone] = useState<Receipt>();
  const underWay = useRef(false);

  const undo = async (approvalId?: string): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      const receipt = await staffWrite('sale.undo', { saleId, ...(approvalId === undefined ? {} : { approvalId }) }, saleId);
      rememberSale(receipt);
      takeAnnouncement(saleId);
      setUndone(receipt);
      tellSandbox({ shuke: 'event', name: 'undone', data: { saleId, payableFen: receipt.payableFen } });
      return true;
    } catch (failure) {
      setError(asApiError(failure));
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, error, undone, undo };
}
