import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { useOperation, useWrite } from '../../api/index.ts';
import { fenOf, useSettled } from '../../ui/index.ts';
import { useConfirmation } from './useConfirmation.ts';

type Quote = Output<'sale.quote'>;

/** What the sale may be paid with, besides the amount. */
export interface PayChoices {
  usePoints: boolean;
  useWallet: boolean;
  method: 'cash' | 'card' | 'other';
}

/**
 * A price is asked for when the typing rests, or at once with Enter; what is on screen is what will be taken, and only that.
 * A large amount waits for the member's nod, then is taken by itself.
 */
export function useCharge({ visitId }: Output<'sale.identify'>, onPaid: (receipt: Output<'sale.checkout'>) => void) {
  const [yuan, setYuan] = useState('');
  const [hurried, hurry] = useState<string>();
  const [choices, setChoices] = useState<PayChoices>({ usePoints: true, useWallet: true, method: 'cash' });
  const rested = useSettled(yuan);
  const amountFen = fenOf(yuan);
  const askedFen = fenOf(hurried === yuan ? yuan : rested);
  const { usePoints, useWallet, method } = choices;
  const basket = { visitId, usePoints, useWallet, rest: [{ method }] };
  const answer = useOperation(
    'sale.quote',
    { ...basket, amountFen: askedFen ?? 0 },
    { enabled: askedFen !== undefined, keepLast: true },
  );
  const quote = askedFen === undefined ? undefined : answer.data;
  const isShown = quote !== undefined && !answer.isPlaceholderData && !answer.isFetching && quote.amountFen === amountFen;
  const shown: Quote | undefined = isShown ? quote : undefined;
  const checkout = useWrite('sale.checkout', onPaid);
  const take = ({ amountFen: pricedFen, quoteHash }: Quote, confirmationId?: string) => {
    checkout.mutate(
      { ...basket, amountFen: pricedFen, quoteHash, ...(confirmationId === undefined ? {} : { confirmationId }) },
      { onError: () => void answer.refetch() },
    );
  };
  const confirmation = useConfirmation(basket, take);
  const go = () => {
    if (checkout.isPending || confirmation.isWaiting) return;
    if (shown === undefined) hurry(yuan);
    else if (shown.confirmationRequired) confirmation.ask(shown);
    else take(shown);
  };
  return {
    yuan,
    setYuan,
    choices,
    setChoices,
    quote,
    shown,
    go,
    busy: checkout.isPending || answer.isFetching,
    error: checkout.error ?? confirmation.error ?? answer.error,
    isWaiting: confirmation.isWaiting,
  };
}
