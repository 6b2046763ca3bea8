import type { Input } from '@shuke/shared/client';
import type { Fen } from '@shuke/shared/money';

/** What one person alone may not do: an act, on what, how much, and why. */
export interface Wanted extends Pick<Input<'approval.ask'>, 'kind' | 'subject' | 'reason'> {
  amountFen: Fen;
}

/** The same, asked of a second person. */
export interface Wish extends Wanted {
  approvalId: string;
}
