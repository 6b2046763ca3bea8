import { useState } from 'react';
import { useGoods } from '../../till/useGoods.ts';
import { fenOf, nothingTyped, press, type AmountEntry, type Key } from './amountEntry.ts';
import type { Basket } from './useQuote.ts';

/** What the cashier has typed and switched, and whether the price has changed under their hands. */
export function useBasket() {
  const [entry, setEntry] = useState<AmountEntry>(nothingTyped);
  const [choices, setChoices] = useState<Pick<Basket, 'usePoints' | 'useWallet' | 'walletOwner' | 'rest'>>({
    usePoints: true,
    useWallet: true,
    rest: [{ method: 'cash' }],
  });
  const [priceChanged, setPriceChanged] = useState(false);
  const goods = useGoods(fenOf(entry), () => {
    setEntry(nothingTyped);
  });
  const { asked, discount, approvalId, totalFen } = goods;
  return {
    entry,
    goods,
    basket: { ...choices, asked, discount, approvalId, amountFen: totalFen },
    priceChanged,
    press: (key: Key) => {
      setEntry((before) => press(before, key));
      setPriceChanged(false);
    },
    change: (change: Partial<typeof choices>) => {
      setChoices((before) => ({ ...before, ...change }));
      setPriceChanged(false);
    },
    noticeChange: () => {
      setPriceChanged(true);
    },
  };
}
