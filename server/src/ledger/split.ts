import { fen, type Fen } from '@shuke/shared/money';

/** What a member holds, or spends, of each kind of stored value. */
export interface StoredValue {
  principal: Fen;
  bonus: Fen;
}

/**
 * Splits a spend over principal and bonus in the proportion they are held, so that a refund can return each to where
 * it came from: principal rounds to the nearest fen, half up, and bonus is what remains. The parts add up, and neither
 * passes what is held. Throws RangeError when less is held than asked.
 */
export function splitSpend(amount: Fen, held: StoredValue): StoredValue {
  const total = held.principal + held.bonus;
  if (amount < 0 || amount > total) throw new RangeError(`cannot split ${String(amount)} over ${String(total)}`);
  if (amount === 0) return { principal: fen(0), bonus: fen(0) };
  const principal = fen(timesOverRounded(amount, held.principal, total));
  return { principal, bonus: fen(amount - principal) };
}

/** a × b ÷ c to the nearest whole, half up, without leaving the whole numbers: a × b may pass 2⁵³. */
const timesOverRounded = (a: number, b: number, c: number): number =>
  Number((2n * BigInt(a) * BigInt(b) + BigInt(c)) / (2n * BigInt(c)));
