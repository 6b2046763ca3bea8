import { useCallback, useEffect, useRef, useState } from 'react';
import type { Discount } from '@shuke/shared/basketLines';
import { asApiError, staffSession, type ApiError, type Input, type Output } from '../../../api/index.ts';
import type { RestPart } from '../../rest.ts';

/** A priced basket; every number on the pad comes from it. */
export type Quote = Output<'sale.quote'>;

/** What the till prices; all of it is in the quote's hash. */
export interface Basket {
  /** All of it, for the eye; what is asked is `asked`. */
  amountFen: number;
  /** The amount alone, or lines. */
  asked: Pick<Input<'sale.quote'>, 'amountFen' | 'items'>;
  discount?: Discount | undefined;
  /** Somebody else's yes to the discount. */
  approvalId?: string | undefined;
  usePoints: boolean;
  useWallet: boolean;
  /** Whose stored value, when it is not the member's own. */
  walletOwner?: string | undefined;
  rest: RestPart[];
}

/** The price of what is typed, and whether it may be charged. */
export interface Quoting {
  /** The last quote; of an earlier basket while `waiting`. */
  quote: Quote | undefined;
  /** A newer one is on its way, or could not be had: what is shown may not be charged. */
  waiting: boolean;
  error: ApiError | undefined;
  /** Prices the same basket again. */
  again: () => void;
}

const pauseMs = 150;

interface Answer {
  /** Which asking it answers. */
  turn: number;
  quote?: Quote | undefined;
  error?: ApiError | undefined;
}

/** The server's price of the basket, asked a moment after the last change. Only the newest asking may answer. */
export function useQuote(visitId: string, basket: Basket): Quoting {
  const { amountFen, asked: goods, discount, usePoints, useWallet, walletOwner, rest } = basket;
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const [round, setRound] = useState(0);
  const newest = useRef(0);
  const again = useCallback(() => {
    setRound((count) => count + 1);
  }, []);

  useEffect(() => {
    newest.current += 1;
    const turn = newest.current;
    setAsked(turn);
    if (amountFen === 0) {
      setAnswer(undefined);
      return undefined;
    }
    const settle = (found: Omit<Answer, 'turn'>) => {
      if (turn === newest.current) setAnswer((before) => ({ quote: before?.quote, ...found, turn }));
    };
    const timer = setTimeout(() => {
      staffSession.call('sale.quote', { visitId, ...goods, discount, usePoints, useWallet, walletOwner, rest }).then(
        (quote) => {
          settle({ quote, error: undefined });
        },
        (error: unknown) => {
          settle({ error: asApiError(error) });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [visitId, amountFen, goods, discount, usePoints, useWallet, walletOwner, rest, round]);

  const current = answer?.turn === asked;
  return {
    quote: answer?.quote,
    waiting: !current || answer.error !== undefined,
    error: current ? answer.error : undefined,
    again,
  };
}
