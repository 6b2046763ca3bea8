import { useMemo, useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { useOperation } from '../../api/index.ts';
import { useSettled } from '../../ui/index.ts';
import { isMistyped, quoteInputOf, totalFen, type Basket } from './basket.ts';

/** A priced basket of a member. */
export type Quote = Output<'sale.quote'>;

/**
 * What the basket comes to. For a member it is asked for when the typing rests, or at once when hurried; for a walk-in it is
 * what the lines say, shown when asked for. What is on screen is what will be taken, and only that.
 */
export function usePrice(visit: Output<'sale.identify'> | undefined, basket: Basket) {
  const [hurried, setHurried] = useState<Basket>();
  const rested = useSettled(basket);
  const priced = hurried === basket ? basket : rested;
  const input = useMemo(() => quoteInputOf(visit?.visitId ?? '', priced), [visit, priced]);
  const isAny = totalFen(basket) > 0 && !isMistyped(basket);
  const isAsked = visit !== undefined && isAny && totalFen(priced) > 0 && !isMistyped(priced);
  const answer = useOperation('sale.quote', input, { enabled: isAsked, keepLast: true });
  const quote = isAsked ? answer.data : undefined;
  const isFresh = quote !== undefined && priced === basket && !answer.isPlaceholderData && !answer.isFetching;
  const walkInFen = Math.max(0, totalFen(basket) - (basket.discount?.amountFen ?? 0));
  return {
    quote,
    /** The price of exactly this basket. */
    shown: isFresh ? quote : undefined,
    /** What a walk-in is asked for; undefined until somebody wants to see it, and for a member. */
    walkInFen: visit === undefined && isAny && hurried === basket ? walkInFen : undefined,
    /** What is left to pay in money, as far as it is known. */
    restFen: visit === undefined ? walkInFen : (quote?.restFen ?? 0),
    isAny,
    isAsking: isAsked && answer.isFetching,
    error: isAsked ? answer.error : null,
    /** Shows the price at once, of this basket or of what becomes of it. */
    hurry: (of: Basket = basket) => {
      setHurried(of);
    },
    again: () => void answer.refetch(),
  };
}
