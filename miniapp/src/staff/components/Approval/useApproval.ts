import { useRef, useState } from 'react';
import { asApiError, staffSession, staffWrite, type ApiError, type Input, type Output } from '../../../api/index.ts';
import { useFollow } from '../../../hooks/useFollow.ts';

/** What one person wants and may not do alone. */
export type Wish = Input<'approval.ask'>;
type Approval = Output<'approval.get'>;

/** Somebody is waiting in front of the till: ask often. */
const pausesMs = [2_000, 3_000, 5_000];

/** Asks a second person, and follows what they say. `approved` is what the act is then done with. */
export function useApproval() {
  const [approval, setApproval] = useState<Approval>();
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  const read = async (approvalId: string): Promise<void> => {
    setApproval(await staffSession.call('approval.get', { approvalId }));
  };
  const ask = async (wish: Wish): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      const { approvalId } = await staffWrite('approval.ask', wish, wish.subject);
      await read(approvalId);
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  const waitingFor = approval?.status === 'waiting' ? approval.approvalId : undefined;
  useFollow(() => (waitingFor === undefined ? Promise.resolve() : read(waitingFor)), waitingFor !== undefined, pausesMs);
  return { approval, error, busy, ask, approved: approval?.status === 'approved' ? approval.approvalId : undefined };
}
