import { useEffect, useRef, useState } from 'react';
import { asApiError, staffSession, type Output } from '../../../api/index.ts';

/** What the member has said so far. */
export type Answer = Output<'sale.getIdentify'>['status'];
type Opened = NonNullable<Output<'sale.getIdentify'>['visit']>;

const pollMs = 1_500;

/** Whether the member has answered, asked every 1.5 s until they have; a yes brings the visit. */
export function useVisitAnswer(requestId: string, onIdentified: (visit: Opened) => void): Answer {
  const [status, setStatus] = useState<Answer>('waiting');
  const identified = useRef(onIdentified);
  identified.current = onIdentified;

  useEffect(() => {
    let over = false;
    let asking = false;
    const settle = (answer: Answer, visit: Opened | null) => {
      if (over || answer === 'waiting') return;
      over = true;
      clearInterval(timer);
      setStatus(answer);
      if (visit !== null) identified.current(visit);
    };
    const ask = async () => {
      if (asking) return;
      asking = true;
      try {
        const { status: answer, visit } = await staffSession.call('sale.getIdentify', { requestId });
        settle(answer, visit);
      } catch (error) {
        // A lost answer only means that the next one tells.
        if (asApiError(error).definite) settle('expired', null);
      } finally {
        asking = false;
      }
    };
    const timer = setInterval(() => void ask(), pollMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [requestId]);

  return status;
}
