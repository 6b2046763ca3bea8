import { useEffect, useState } from 'react';
import type { Input, Output } from '@shuke/shared/client';
import { useOperation, useWrite } from '../../api/index.ts';

type Quote = Output<'sale.quote'>;
type Basket = Omit<Input<'sale.quote'>, 'amountFen'>;

const askAgainMs = 1_000;

/** Asks the member to agree on their own phone; when they do, the very price they saw is taken. */
export function useConfirmation(basket: Basket, onAgreed: (quote: Quote, confirmationId: string) => void) {
  const [asked, setAsked] = useState<{ quote: Quote; confirmationId: string }>();
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
    if (status === 'accepted') onAgreed(asked.quote, asked.confirmationId);
  }, [asked, status, onAgreed]);
  return {
    isWaiting: asked !== undefined || ask.isPending,
    error: ask.error,
    ask: (quote: Quote) => {
      ask.mutate(
        { ...basket, amountFen: quote.amountFen, quoteHash: quote.quoteHash },
        {
          onSuccess: ({ confirmationId }) => {
            setAsked({ quote, confirmationId });
          },
        },
      );
    },
  };
}
