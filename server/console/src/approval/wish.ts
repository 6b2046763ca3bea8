import type { Input } from '@shuke/shared/client';
import type { Fen } from '@shuke/shared/money';

/** What one person alone may not do: an act, on what, and what it is to be done with. */
export type Asked = Omit<Input<'approval.ask'>, 'reason'>;

/** An act by its amount. */
export interface Wanted extends Asked {
  amountFen: Fen;
}
