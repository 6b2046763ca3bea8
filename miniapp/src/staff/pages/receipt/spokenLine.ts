import { speakFen } from '@shuke/shared/money';
import type { Receipt } from '../../lastSale.ts';
import { restTaking, restWords } from '../../rest.ts';

/** What the till says aloud: 「储值收款 101 元 6 角」, and how much of it is for the drawer when both paid. */
export function spokenLine({ payableFen, restFen, restMethod }: Pick<Receipt, 'payableFen' | 'restFen' | 'restMethod'>): string {
  if (restFen === 0) return `储值收款 ${speakFen(payableFen)}`;
  if (restFen === payableFen) return `${restTaking[restMethod]} ${speakFen(payableFen)}`;
  return `收款 ${speakFen(payableFen)}，其中${restWords[restMethod]} ${speakFen(restFen)}`;
}
