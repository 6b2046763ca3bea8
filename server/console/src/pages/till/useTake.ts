import { asApiError } from '@shuke/shared/apiError';
import type { Input, Output } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { goodsOf, quoteInputOf, type Basket } from './basket.ts';
import { useConfirmation, type Priced } from './useConfirmation.ts';
import type { Quote } from './usePrice.ts';

/** A sale just taken, with the code for its points where it was a walk-in's. */
export interface Taken {
  receipt: Output<'sale.checkout'>;
  claimCode?: string;
}

interface Sale {
  branchId: string;
  visitId: string | undefined;
  basket: Basket;
  onTaken(taken: Taken): void;
  /** The price is another now: the new one is shown first. */
  onPriceChanged(): void;
}

/** Takes the sale, once: of a member at the price that is shown, large ones after the member's nod; or of a walk-in. */
export function useTake({ branchId, visitId, basket, onTaken, onPriceChanged }: Sale) {
  const checkout = useWrite('sale.checkout', (receipt) => {
    onTaken({ receipt });
  });
  const anonymous = useWrite('sale.takeAnonymous', onTaken);
  const confirmation = useConfirmation((priced, confirmationId) => {
    send({ ...priced, confirmationId });
  });
  const send = (input: Input<'sale.checkout'>) => {
    checkout.mutate(input, {
      onError: (error) => {
        const { code } = asApiError(error);
        const { confirmationId: _, ...priced } = input;
        if (code === 'confirmation_required') confirmation.ask(priced);
        else if (code === 'quote_changed') onPriceChanged();
      },
    });
  };
  const approved = basket.approvalId === undefined ? {} : { approvalId: basket.approvalId };
  const { error, variables } = visitId === undefined ? anonymous : checkout;
  const failure = error === null ? undefined : asApiError(error);
  const capFen = failure?.code === 'approval_required' ? Number(failure.detail['capFen']) : undefined;
  // What was too much has a yes by now.
  const isAgreed = failure?.code === 'approval_required' && basket.approvalId !== undefined;
  return {
    busy: checkout.isPending || anonymous.isPending,
    isWaiting: confirmation.isWaiting,
    error: (isAgreed ? null : error) ?? confirmation.error,
    /** No answer came: it may have been taken. Only the very same may follow. */
    isUnanswered: failure !== undefined && !failure.definite && variables !== undefined,
    /** What this person may take off alone, told where it was too much. */
    capFen: approved.approvalId === undefined ? capFen : undefined,
    /** The same sale under the same key: tells what became of the first. */
    repeat: () => {
      if (visitId === undefined && anonymous.variables !== undefined) anonymous.mutate(anonymous.variables);
      else if (checkout.variables !== undefined) send(checkout.variables);
    },
    take: (quote: Quote | undefined) => {
      if (visitId === undefined) anonymous.mutate({ branchId, ...goodsOf(basket), ...approved, rest: [...basket.rest] });
      else if (quote !== undefined) {
        const priced: Priced = { ...quoteInputOf(visitId, basket), ...approved, quoteHash: quote.quoteHash };
        if (quote.confirmationRequired) confirmation.ask(priced);
        else send(priced);
      }
    },
  };
}
