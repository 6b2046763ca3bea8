import { DomainError } from '../platform/errors.ts';

/** A way to pay what is left after points and stored value; `wechat` is paid on a phone, after the checkout. */
export type PaymentMethod = 'cash' | 'card' | 'other' | 'wechat';

/** A part of the rest as the till asks for it; without an amount it takes what is left. */
export interface RestPart {
  method: PaymentMethod;
  amountFen?: number | undefined;
}

/** A part of the rest, in fen. */
export interface Payment {
  method: PaymentMethod;
  amountFen: number;
}

/** The rest by its parts, those of nothing left out. Pure. Throws `payments_unequal` when they do not come to the rest. */
export function splitRest(restFen: number, parts: readonly RestPart[]): Payment[] {
  let left = restFen;
  const payments = parts.map(({ method, amountFen = Math.max(0, left) }) => {
    left -= amountFen;
    return { method, amountFen };
  });
  if (left !== 0) throw new DomainError('payments_unequal', { restFen, param: 'rest' });
  return payments.filter(({ amountFen }) => amountFen > 0);
}

/** The part that is paid in WeChat, in fen; 0 without one. */
export const wechatPart = (payments: readonly Payment[]): number =>
  payments.find(({ method }) => method === 'wechat')?.amountFen ?? 0;
