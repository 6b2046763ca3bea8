import { speakFen } from '@shuke/shared/money';
import type { Receipt } from '../../lastSale.ts';
import { restTaking, restWords } from '../../rest.ts';

/** What the till says aloud: 「储值收款 101 元 6 角」, and how much of it is for the drawer when both paid. */
export function spokenLine({ status, payableFen, payments }: Pick<Receipt, 'status' | 'payableFen' | 'payments'>): string {
  if (status === 'awaiting') return '请用微信付款';
  const [first] = payments;
  if (first === undefined) return `储值收款 ${speakFen(payableFen)}`;
  if (first.amountFen === payableFen) return `${restTaking[first.method]} ${speakFen(payableFen)}`;
  const parts = payments.map(({ method, amountFen }) => `${restWords[method]} ${speakFen(amountFen)}`);
  return `收款 ${speakFen(payableFen)}，其中${parts.join('，')}`;
}
