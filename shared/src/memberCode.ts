/**
 * The member code: 20 digits shown as QR and Code 128 set C, made on the phone without network and read by the till.
 *
 *     88 ‖ handle (9 digits) ‖ tail (8 digits) ‖ Luhn digit
 *     tail = first 8 bytes of HMAC-SHA-256(device key, "shuke-code" ‖ handle ‖ step) mod 10⁸
 *     step = 30 s of server time, written in decimal
 *
 * This file is the only implementation; phone and server both run it. The HMAC is a pure-JS one because a mini
 * program has no crypto, and js-sha256 in particular because it needs no BigInt, which iOS 13 and older lack.
 */
import { sha256 } from 'js-sha256';

/** Never 00, 01, 10–15 (WeChat Pay), 20–30 (shops' own, Alipay 25–30), 62 (UnionPay) or 69 (goods). */
export const codePrefix = '88';
/** Digits of a member code: prefix, handle, tail and check digit. */
export const codeLength = 20;
/** Digits that name the device. */
export const handleLength = 9;
/** What a plastic card’s number begins with; as long as a card number, and no claim code. */
export const physicalCardPrefix = '86';
/** Digits of a card number, in the app or on plastic. */
export const cardNumberLength = 16;
/** How long a code is shown. */
export const stepMs = 30_000;
/** Steps a code may be early or late: with one either way a phone may be wrong by half a minute. */
export const stepsTolerated = 1;

const tailLength = 8;
const tailModulus = 100_000_000;
const tailBytes = 8;

/** Which step a moment lies in, by the server's time (UTC, ms). */
export const stepAt = (serverTimeMs: number): number => Math.floor(serverTimeMs / stepMs);

/** Milliseconds until the code of this moment is replaced by the next. */
export const msToNextStep = (serverTimeMs: number): number => stepMs - (serverTimeMs % stepMs);

/** The check digit that makes the digits valid under Luhn's rule (ISO/IEC 7812-1, annex B). */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** True when the last digit is the check digit of those before it. */
export const passesLuhn = (digits: string): boolean => luhnDigit(digits.slice(0, -1)) === digits.slice(-1);

/**
 * The tail for a handle and a step.
 * @param key the device key, lower-case hex
 */
export function codeTail(key: string, handle: string, step: number): string {
  const mac = sha256.hmac.array(hexBytes(key), `shuke-code${handle}${String(step)}`);
  // Byte by byte: eight bytes together would pass 2⁵³.
  const tail = mac.slice(0, tailBytes).reduce((rest, byte) => (rest * 256 + byte) % tailModulus, 0);
  return String(tail).padStart(tailLength, '0');
}

/** The code a phone shows at this moment of server time. */
export function memberCode(device: { key: string; handle: string }, serverTimeMs: number): string {
  const body = `${codePrefix}${device.handle}${codeTail(device.key, device.handle, stepAt(serverTimeMs))}`;
  return body + luhnDigit(body);
}

/** Groups of four, as printed under the bars. */
export const groupCode = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** What a scanner read. A card number, in the app or on plastic, may earn and never spend. */
export type Scanned =
  | { kind: 'memberCode'; handle: string; tail: string }
  | { kind: 'card'; cardNumber: string }
  | { kind: 'physicalCard'; cardNumber: string }
  | { kind: 'unknown' };

/** One scan box for everything: prefix and length tell what was scanned. Never throws. */
export function readScanned(text: string): Scanned {
  const digits = text.replace(/\s/g, '');
  if (!/^\d+$/.test(digits) || !passesLuhn(digits)) return { kind: 'unknown' };
  if (digits.length === cardNumberLength && digits.startsWith(physicalCardPrefix))
    return { kind: 'physicalCard', cardNumber: digits };
  if (!digits.startsWith(codePrefix)) return { kind: 'unknown' };
  if (digits.length === cardNumberLength) return { kind: 'card', cardNumber: digits };
  if (digits.length !== codeLength) return { kind: 'unknown' };
  const tailAt = codePrefix.length + handleLength;
  return { kind: 'memberCode', handle: digits.slice(codePrefix.length, tailAt), tail: digits.slice(tailAt, tailAt + tailLength) };
}

const hexBytes = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
