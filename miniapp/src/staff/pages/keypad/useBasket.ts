import { useState } from 'react';
import { fenOf, nothingTyped, press, type AmountEntry, type Key } from './amountEntry.ts';
import type { Basket } from './useQuote.ts';

/** What the cashier has typed and switched, and whether the price has changed under their hands. */
export function useBasket() {
  const [entry, setEntry] = useState<AmountEntry>(nothingTyped);
  const [choices, setChoices] = useState<Omit<Basket, 'amountFen'>>({
    usePoints: true,
    useWallet: true,
    rest: [{ method: 'cash' }],
  });
  const [priceChanged, setPriceChanged] = useState(false);
  return {
    entry,
    basket: { ...choices, amountFen: fenOf(entry) },
    priceChanged,
    press: (key: Key) => {
      setEntry((before) => press(before, key));
      setPriceChanged(false);
    },
    change: (change: Partial<Basket>) => {
      setChoices((before) => ({ ...before, ...change }));
      setPriceChanged(false);
    },
    noticeChange: () => {
      setPriceChanged(true);
    },
  };
}
