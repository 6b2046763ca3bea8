import { useEffect, useState, type RefObject } from 'react';
import type { InputRef } from 'antd';
import { moved, withMuch, withNextMethod, withNextWallet, type Basket } from './basket.ts';
import type { Counter } from './useCounter.ts';
import { useKeys } from './useKeys.ts';

interface Around {
  onLeave(): void;
  /** Prints the last sale's slip; undefined: there is none. */
  onPrint: (() => void) | undefined;
}

/** The keys of the till, wherever the cursor is. `isLeaving`: what is in the basket goes with one Escape more. */
export function useCounterKeys(counter: Counter, { onLeave, onPrint }: Around): { isLeaving: boolean; leave(): void } {
  const { basket, setBasket, visit, text, setText, isLocked, taking } = counter;
  const [leaving, setLeaving] = useState<Basket>();
  const isLeaving = leaving === basket;
  const maySpend = visit !== undefined && !visit.earnOnly;
  const leave = () => {
    if (taking.busy) return;
    if (text !== '') setText('');
    else if (basket.lines.length > 0 && !isLeaving) setLeaving(basket);
    else onLeave();
  };
  const change =
    (next: (before: Basket) => Basket, when = true) =>
    () => {
      if (when && !isLocked) setBasket(next);
      return true;
    };
  const choose = (by: 1 | -1) => () => {
    const isTyping = document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text';
    if (!isTyping || isLocked) return false;
    setBasket((before) => moved(before, by));
    return true;
  };
  useKeys(
    {
      F2: change((before) => ({ ...before, usePoints: !before.usePoints }), maySpend),
      F3: change((before) => withNextWallet(before, visit?.wallets ?? []), maySpend),
      F4: change(withNextMethod),
      F6: () => opened(counter, 'split'),
      F7: () => opened(counter, 'discount'),
      F8: () => opened(counter, counter.price.isAny ? 'hold' : 'held'),
      F9: () => opened(counter, 'recent'),
      F10: () => {
        onPrint?.();
        return true;
      },
      ArrowUp: choose(-1),
      ArrowDown: choose(1),
      Delete: () => {
        const isFree = text === '' && document.activeElement === counter.scanBox.current?.input;
        return isFree && change((before) => withMuch(before, 0))();
      },
      Enter: () => {
        if (document.activeElement !== document.body) return false;
        counter.enter();
        return true;
      },
      Escape: () => {
        leave();
        return true;
      },
    },
    counter.window !== undefined,
  );
  useTypingGoesTo(counter.scanBox, counter.window !== undefined);
  return { isLeaving, leave };
}

/** Opens a window where there is something for it to be about. */
export function opened({ open, price, billFen, isLocked, visit }: Counter, window: NonNullable<Counter['window']>): true {
  if (isLocked) return true;
  const needsPrice = visit !== undefined && price.isAny && price.shown === undefined;
  if ((window === 'discount' || window === 'split') && needsPrice) price.hurry();
  else if (window === 'discount' ? billFen > 1 : window !== 'split' || price.restFen > 1) open(window);
  return true;
}

/** Signs typed while the cursor is nowhere, as a gun does, go into the box. */
function useTypingGoesTo(box: RefObject<InputRef | null>, isOff: boolean): void {
  useEffect(() => {
    const listen = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isSign = key.length === 1 && !ctrlKey && !metaKey && !altKey;
      if (!isOff && isSign && document.activeElement === document.body) box.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [box, isOff]);
}
