import type { InputRef } from 'antd';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { billOf } from '@shuke/shared/basketLines';
import type { Output } from '@shuke/shared/client';
import { withoutScan } from '@shuke/shared/scanGun';
import { useGun } from '../../ui/index.ts';
import { emptyBasket, ofVisit, totalFen, withMuch, withProduct, withYuan, type Basket } from './basket.ts';
import { isScanInAmount } from './scanned.ts';
import { usePrice } from './usePrice.ts';
import { useReader } from './useReader.ts';
import { useTake, type Taken } from './useTake.ts';

/** The windows that open over the till. */
export type Window = 'split' | 'discount' | 'wish' | 'hold' | 'held' | 'recent';

interface Place {
  branchId: string;
  /** What is in the basket at the beginning: one that was put aside. */
  start: Basket;
  onTaken(taken: Taken): void;
}

/** One sale at the till, from the first scan to its being taken. */
export function useCounter({ branchId, start, onTaken }: Place) {
  const [basket, setBasket] = useState(start);
  const [visit, setVisit] = useState<Output<'sale.identify'>>();
  const [text, setText] = useState('');
  const [window, open] = useState<Window>();
  const scanBox = useRef<InputRef>(null);
  const amountBox = useRef<InputRef>(null);
  const price = usePrice(visit, basket);
  const taking = useTake({ branchId, visitId: visit?.visitId, basket, onTaken, onPriceChanged: price.again });
  const reader = useReader({
    branchId,
    onVisit: (found) => {
      setVisit(found);
      setBasket(ofVisit);
    },
    onProduct: (product) => {
      setBasket((before) => withProduct(before, product));
    },
    onQuantity: (quantityMilli) => {
      setBasket((before) => withMuch(before, quantityMilli));
      return basket.lines.length > 0;
    },
  });
  useCursorInBox(scanBox, reader.problem, window);
  const isLocked = taking.busy || taking.isWaiting || taking.isUnanswered;
  const overCap = overCapOf(basket, price.shown === undefined ? taking.capFen : (price.shown.discountCapFen ?? undefined));
  /** Whoever is recognised first is charged an amount next; with goods in the basket the gun goes on. */
  const read = (scan: string, isInAmount = false) => {
    const isFirst = reader.read(scan, isInAmount) === 'member' && basket === emptyBasket;
    (isFirst ? amountBox : scanBox).current?.focus();
  };
  /** Takes a code that came into the field of the amount out of it, where 18 may be a product's, and reads it. */
  const readInAmount = (code: string) => {
    setBasket((before) => withYuan(before, withoutScan(before.yuan, code)));
    read(code, true);
  };
  const onAmountKey = useGun((code) => {
    if (!isLocked) readInAmount(code);
  });
  return {
    ...{ basket, setBasket, visit, text, setText, window, open, scanBox, amountBox, onAmountKey, price, taking },
    ...{ reader, isLocked, overCap },
    /** The bill a discount is taken off; 0 while it is not known. */
    billFen: visit === undefined ? totalFen(basket) : price.shown === undefined ? 0 : billOf(price.shown),
    /** Enter: reads what is typed; else shows the price; else takes it. */
    enter: () => {
      if (isLocked && !taking.isUnanswered) return;
      if (taking.isUnanswered) {
        if (!taking.busy) taking.repeat();
      } else if (isScanInAmount(basket.yuan)) readInAmount(basket.yuan);
      else if (text.trim() !== '') {
        setText('');
        read(text);
      } else if (!price.isAny || reader.isReading) return;
      else if (price.shown === undefined && price.walkInFen === undefined) price.hurry();
      else if (overCap !== undefined) open('wish');
      else taking.take(price.shown);
    },
  };
}

/** Back to the box with what went wrong; and when a window closes, which leaves the cursor nowhere for a gun to type into. */
function useCursorInBox(box: RefObject<InputRef | null>, problem: string | undefined, window: Window | undefined): void {
  useEffect(() => {
    if (problem !== undefined) box.current?.focus();
  }, [box, problem]);
  useEffect(() => {
    if (window === undefined) box.current?.focus();
  }, [box, window]);
}

/** A discount that is more than this person may give alone, and nobody has agreed to. */
function overCapOf({ discount, approvalId }: Basket, capFen: number | undefined) {
  if (discount === undefined || capFen === undefined || discount.amountFen <= capFen || approvalId !== undefined)
    return undefined;
  return { discount, amountFen: discount.amountFen, capFen };
}

/** One sale under way. */
export type Counter = ReturnType<typeof useCounter>;
