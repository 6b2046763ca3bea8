import { useState } from 'react';
import type { Key } from '../../till/amountEntry.ts';
import { useGoods } from '../../till/useGoods.ts';
import type { Basket } from './useQuote.ts';

/** What the cashier has typed and switched, and whether the price has changed under their hands. */
export function useBasket(branchId: string) {
  const [choices, setChoices] = useState<Pick<Basket, 'usePoints' | 'useWallet' | 'walletOwner' | 'rest'>>({
    usePoints: true,
    useWallet: true,
    rest: [{ method: 'cash' }],
  });
  const [priceChanged, setPriceChanged] = useState(false);
  const goods = useGoods(branchId);
  const { asked, discount, approvalId, totalFen } = goods;
  return {
    goods,
    basket: { ...choices, asked, discount, approvalId, amountFen: totalFen },
    priceChanged,
    press: (key: Key) => {
      goods.press(key);
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
