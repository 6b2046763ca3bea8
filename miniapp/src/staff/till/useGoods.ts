import { useMemo, useState } from 'react';
import {
  added,
  askedGoods,
  goodsFen,
  heldLines,
  withQuantity,
  type Discount,
  type GoodsLine,
  type Held,
  type Product,
} from '@shuke/shared/basketLines';

/** What is being sold besides the typed amount, which a basket that comes back replaces too; and what staff take off. */
export function useGoods(typedFen: number, clearTyped: () => void) {
  const [lines, setLines] = useState<readonly GoodsLine[]>([]);
  const [discount, setDiscount] = useState<Discount>();
  const [approvalId, setApprovalId] = useState<string>();
  const asked = useMemo(() => askedGoods(lines, typedFen), [lines, typedFen]);
  // An approval is for exactly one discount.
  const give = (next: Discount | undefined) => {
    setDiscount(next);
    setApprovalId(undefined);
  };
  return {
    lines,
    /** All of it, typed and chosen, before anything is taken off. */
    totalFen: goodsFen(lines) + typedFen,
    asked,
    discount,
    approvalId,
    add: (product: Product) => {
      setLines((before) => added(before, product));
    },
    setQuantity: (place: number, quantityMilli: number) => {
      setLines((before) => withQuantity(before, place, quantityMilli));
    },
    give,
    approved: setApprovalId,
    /** Puts a basket that waited in the place of this one. */
    restore: (held: Held) => {
      clearTyped();
      setLines(heldLines(held));
      give(held.discount ?? undefined);
    },
  };
}

/** What the till's sheets work on. */
export type Goods = ReturnType<typeof useGoods>;
