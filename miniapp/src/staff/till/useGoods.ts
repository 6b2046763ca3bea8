import { useCallback, useMemo, useState } from 'react';
import { heldGoods, noGoods, ofAnotherTotal, withDiscount, type BasketGoods } from '@shuke/shared/basketGoods';
import { added, askedGoods, goodsFen, withQuantity, type Discount, type Held, type Product } from '@shuke/shared/basketLines';
import { fenOf, nothingTyped, press, type AmountEntry, type Key } from './amountEntry.ts';
import { findByCode } from './findByCode.ts';

interface Basket extends BasketGoods {
  /** What is typed on the pad besides the lines. */
  entry: AmountEntry;
}

/** Most presses make it another total; 0 after nothing, a dot and a plus do not. */
function pressed(basket: Basket, key: Key): Basket {
  const entry = press(basket.entry, key);
  return fenOf(entry) === fenOf(basket.entry) ? { ...basket, entry } : ofAnotherTotal(basket, { entry });
}

/** What this branch sells now, typed and chosen; and what staff take off. */
export function useGoods(branchId: string) {
  const [basket, setBasket] = useState<Basket>({ ...noGoods, entry: nothingTyped });
  const [reading, setReading] = useState(0);
  const { entry, lines, discount, approvalId } = basket;
  const typedFen = fenOf(entry);
  const asked = useMemo(() => askedGoods(lines, typedFen), [lines, typedFen]);
  const add = (product: Product) => {
    setBasket((before) => ofAnotherTotal(before, { lines: added(before.lines, product) }));
  };
  return {
    ...{ entry, lines, discount, approvalId, asked },
    /** All of it, typed and chosen, before anything is taken off. */
    totalFen: goodsFen(lines) + typedFen,
    press: (key: Key) => {
      setBasket((before) => pressed(before, key));
    },
    add,
    /** Adds what has this code, once it is found; true when it was. */
    read: async (code: string): Promise<boolean> => {
      setReading((count) => count + 1);
      const product = await findByCode(branchId, code);
      if (product !== undefined) add(product);
      setReading((count) => count - 1);
      return product !== undefined;
    },
    /** Something scanned is still looked up: nothing may be taken before it is there. */
    isReading: reading > 0,
    setQuantity: (place: number, quantityMilli: number) => {
      setBasket((before) => ofAnotherTotal(before, { lines: withQuantity(before.lines, place, quantityMilli) }));
    },
    give: (next: Discount | undefined) => {
      setBasket((before) => withDiscount(before, next));
    },
    approved: useCallback((id: string) => {
      setBasket((before) => ({ ...before, approvalId: id }));
    }, []),
    /** Puts a basket that waited in the place of this one. */
    restore: (held: Held) => {
      setBasket({ ...heldGoods(held), entry: nothingTyped });
    },
  };
}

/** What the till's sheets work on. */
export type Goods = ReturnType<typeof useGoods>;
