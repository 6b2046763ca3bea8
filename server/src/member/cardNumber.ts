import { randomInt } from 'node:crypto';
import { codePrefix, luhnDigit } from '@shuke/shared/memberCode';

const randomDigits = 13;

/** A new card number: `88`, 13 random digits and a check digit. For earning only; it cannot spend. */
export function newCardNumber(): string {
  const digits = Array.from({ length: randomDigits }, () => String(randomInt(10))).join('');
  const body = `${codePrefix}${digits}`;
  return body + luhnDigit(body);
}
