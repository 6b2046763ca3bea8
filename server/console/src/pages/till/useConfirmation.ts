import { useEffect, useState } from 'react';
import type { Input } from '@shuke/shared/client';
import { useOperation, useWrite } from '../../api/index.ts';

/** A sale as it was priced. */
export type Priced = Input<'sale.askConfirmation'>;

const askAgainMs = 1_000;

/** Asks the member to agree on their own phone; when they do, the very price they saw is taken. */
export function useConfirmation(onAgreed: (priced: Priced, confirmationId: string) => void) {
  const [asked, setAsked] = useState<{ priced: Priced; confirmationId: string }>();
  const ask = useWrite('sale.askConfirmation');
  const answer = useOperation(
    'sale.getConfirmation',
    { confirmationId: asked?.confirmationId ?? '' },
    {
      enabled: asked !== undefined,
      again: (last) => (last === undefined || last.status === 'waiting' ? askAgainMs : false),
    },
  );
  const status = asked === undefined ? undefined : answer.data?.status;
  useEffect(() => {
    if (asked === undefined || status === undefined || status === 'waiting') return;
    setAsked(undefined);
    if (status === 'accepted') onAgreed(asked.priced, asked.confirmationId);
  }, [asked, status, onAgreed]);
  return {
    isWaiting: asked !== undefined || ask.isPending,
    error: ask.error,
    ask: (priced: Priced) => {
      ask.mutate(priced, {
        onSuccess: ({ confirmationId }) => {
          setAsked({ priced, confirmationId });
        },
      });
    },
  };
}
