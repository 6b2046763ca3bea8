import { useEffect, useRef, useState } from 'react';
import { asApiError, staffSession, type Output } from '../../../api/index.ts';

/** What the member has said so far. */
export type Status = Output<'sale.getConfirmation'>['status'];

const pollMs = 1_500;

/** Whether the member has answered, asked every 1.5 s until they have. A lost answer only means that the next one tells. */
export function useConfirmation(confirmationId: string, onAccepted: () => void): Status {
  const [status, setStatus] = useState<Status>('waiting');
  const accepted = useRef(onAccepted);
  accepted.current = onAccepted;

  useEffect(() => {
    let over = false;
    let asking = false;
    const settle = (found: Status) => {
      if (over || found === 'waiting') return;
      over = true;
      clearInterval(timer);
      setStatus(found);
      if (found === 'accepted') accepted.current();
    };
    const ask = async () => {
      if (asking) return;
      asking = true;
      try {
        settle((await staffSession.call('sale.getConfirmation', { confirmationId })).status);
      } catch (error) {
        if (asApiError(error).definite) settle('expired');
      } finally {
        asking = false;
      }
    };
    const timer = setInterval(() => void ask(), pollMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [confirmationId]);

  return status;
}
