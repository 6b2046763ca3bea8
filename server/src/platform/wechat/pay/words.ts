/** What may be sent, checked before it is signed: a mistake of ours is RangeError, never WeChat's guess. */

/** Ours are made of characters that need no encoding in a path, so what is signed is what is sent. */
const plainNumber = /^[0-9A-Za-z_-]+$/;

/** Our number of an order (32) or refund (64). Throws RangeError. */
export function checkedNumber(number: string, charsMax: number, charsMin = 1): string {
  if (plainNumber.test(number) && number.length >= charsMin && number.length <= charsMax) return number;
  throw new RangeError('not a number WeChat Pay takes');
}

/** An amount that can be asked for. Throws RangeError. */
export function checkedAmount(amount: number): number {
  if (Number.isSafeInteger(amount) && amount >= 1) return amount;
  throw new RangeError('not an amount WeChat Pay takes');
}

/** Text within WeChat's limit. Throws RangeError. */
export function checkedText(text: string, max: number, unit: 'chars' | 'bytes'): string {
  const size = unit === 'chars' ? [...text].length : Buffer.byteLength(text);
  if (size >= 1 && size <= max) return text;
  throw new RangeError(`text of 1 to ${String(max)} ${unit} expected`);
}

const beijingOffsetMs = 8 * 3_600_000;

/** RFC 3339 with Beijing's offset and whole seconds: `2026-11-22T08:30:00+08:00`. */
export const beijingTime = (instant: number): string => `${new Date(instant + beijingOffsetMs).toISOString().slice(0, 19)}+08:00`;
