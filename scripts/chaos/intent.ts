import type { Input } from '@shuke/shared/client';

/** The operations that move something and take a key. */
export type Move = 'member.join' | 'wallet.topUpCash' | 'sale.checkout' | 'sale.undo' | 'sale.refund';

/** What a client is about to ask for: written down before it is sent, and the same at each try. */
export interface Intent {
  key: string;
  operation: Move;
  /** Whose token goes with it: a till (`till-3`) or a person. */
  caller: string;
  /** As it is sent, but for what WeChat gives anew at each try (a phone code). */
  input: Readonly<Record<string, unknown>>;
}

/** What became of an intent. */
export type Outcome =
  | { kind: 'done'; answer: string }
  /** For good: asking again cannot end otherwise, and nothing has changed. */
  | { kind: 'refused'; code: string }
  /** No answer, or "come back": it may have happened. */
  | { kind: 'unanswered' }
  /** An answer no client should ever get. */
  | { kind: 'broken'; status: number; code: string };

/** What was asked, and what was heard of it. */
export interface Told {
  intent: Intent;
  outcome: Outcome;
}

/** An intent of an operation, its input checked against the contract. */
export const intentOf = <M extends Move>(
  operation: M,
  caller: string,
  key: string,
  input: Omit<Input<M>, 'phoneCode'>,
): Intent => ({
  key,
  operation,
  caller,
  input: { ...input },
});
