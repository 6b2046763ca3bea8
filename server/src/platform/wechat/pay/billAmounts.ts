import { fen, type Fen } from '@shuke/shared/money';
import { BillUnreadable } from './types.ts';
import type { BillLine } from './billLines.ts';

const milliFenPerFen = 1_000;

/**
 * Yuan as text, at most five decimals and maybe negative, in thousandths of a fen: `-0.15000` is −15,000. Digit by
 * digit: no float on the way. Undefined when it is not an amount.
 */
export function milliFenOf(text: string): number | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, yuan, decimals = ''] = match;
  const amount = Number(yuan) * 100_000 + Number(decimals.padEnd(5, '0'));
  return sign === '-' && amount !== 0 ? -amount : amount;
}

/** An amount of a line in whole fen. Throws BillUnreadable. */
export function fenIn(line: BillLine, name: string): Fen {
  const amount = milliFenOf(line.field(name));
  if (amount === undefined || amount % milliFenPerFen !== 0) throw new BillUnreadable(line.number, `${name} is no amount in fen`);
  return fen(amount / milliFenPerFen);
}

/** A fee of a line, in thousandths of a fen. Throws BillUnreadable. */
export function milliFenIn(line: BillLine, name: string): number {
  const amount = milliFenOf(line.field(name));
  if (amount === undefined) throw new BillUnreadable(line.number, `${name} is no amount`);
  return amount;
}

/** A count of a line. Throws BillUnreadable. */
export function countIn(line: BillLine, name: string): number {
  const text = line.field(name);
  if (!/^\d{1,9}$/.test(text)) throw new BillUnreadable(line.number, `${name} is no number`);
  return Number(text);
}
