import { useRef, useState } from 'react';
import { asApiError, staffSession, staffWrite, type ApiError, type Input, type Output } from '../../../api/index.ts';
import { checkoutSlot } from '../../unanswered.ts';
import type { Basket, Quote } from './useQuote.ts';

type Receipt = Output<'sale.checkout'>;

/** What is being charged: frozen when the button was pressed. */
export interface Order {
  basket: Basket;
  payableFen: number;
  quoteHash: string;
}

/** Where a sale stands, from the pad to its answer. Paid is not among them: then the receipt is shown. */
export type Phase =
  | { name: 'typing' }
  | { name: 'sending'; order: Order }
  /** The member is asked on their own phone. */
  | { name: 'asking'; order: Order; confirmationId: string; expiresAt: string }
  /** No answer came: it may have been taken. Only the very same checkout may follow. */
  | { name: 'unanswered'; order: Order; input: Input<'sale.checkout'>; error: ApiError; busy: boolean }
  /** Surely not taken. */
  | { name: 'refused'; order: Order; error: ApiError };

/** Sent, and nothing heard of it: the sale may have been taken. */
export type Unanswered = Extract<Phase, { name: 'unanswered' }>;

interface Events {
  staffId: string;
  visitId: string;
  onPaid: (receipt: Receipt) => void;
  /** The price is another now: show the new one first. */
  onPriceChanged: () => void;
}

/** Runs one thing at a time: a second tap while it runs is absorbed, at once and not only after the next drawing. */
function useOnce() {
  const underWay = useRef(false);
  return async (work: () => Promise<void>) => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      await work();
    } finally {
      underWay.current = false;
    }
  };
}

/** From pressing 收款 to a receipt: once, whatever the thumb and the network do. */
export function useCharge({ staffId, visitId, onPaid, onPriceChanged }: Events) {
  const [phase, setPhase] = useState<Phase>({ name: 'typing' });
  const once = useOnce();

  const failed = (error: ApiError, order: Order, unanswered: Phase) => {
    if (error.code === 'quote_changed') {
      setPhase({ name: 'typing' });
      onPriceChanged();
    } else setPhase(error.definite || error.code === 'unauthenticated' ? { name: 'refused', order, error } : unanswered);
  };

  const send = async (order: Order, input: Input<'sale.checkout'>, meanwhile: Phase = { name: 'sending', order }) => {
    setPhase(meanwhile);
    try {
      onPaid(await staffWrite('sale.checkout', input, checkoutSlot(staffId, visitId)));
    } catch (failure) {
      const error = asApiError(failure);
      if (error.code === 'confirmation_required') await ask(order);
      else failed(error, order, { name: 'unanswered', order, input, error, busy: false });
    }
  };

  const ask = async (order: Order) => {
    setPhase({ name: 'sending', order });
    try {
      const asked = await staffSession.call('sale.askConfirmation', inputOf(order));
      setPhase({ name: 'asking', order, ...asked });
    } catch (failure) {
      // Asking moves no money, so no answer is a refusal like any other.
      const error = asApiError(failure);
      failed(error, order, { name: 'refused', order, error });
    }
  };

  const inputOf = ({ basket: { amountFen: _shown, asked, ...basket }, quoteHash }: Order) => ({
    ...{ visitId, ...asked, ...basket, quoteHash },
  });
  return {
    phase,
    /** Charges exactly what is on screen. */
    charge: (basket: Basket, { payableFen, quoteHash, confirmationRequired }: Quote) => {
      const order = { basket, payableFen, quoteHash };
      return once(() => (confirmationRequired ? ask(order) : send(order, inputOf(order))));
    },
    /** The member agreed. */
    confirmed: (order: Order, confirmationId: string) => once(() => send(order, { ...inputOf(order), confirmationId })),
    askAgain: (order: Order) => once(() => ask(order)),
    /** The same checkout under the same key: tells what became of the first. */
    retry: (lost: Unanswered) => once(() => send(lost.order, lost.input, { ...lost, busy: true })),
    dismiss: () => {
      setPhase({ name: 'typing' });
    },
  };
}
