import { randomInt } from 'node:crypto';
import { luhnDigit, physicalCardPrefix } from '@shuke/shared/memberCode';

const randomDigits = 13;

/** A number for plastic: `86`, 13 random digits and a check digit, so that no card tells the next one. */
export function newNumber(): string {
  const digits = Array.from({ length: randomDigits }, () => String(randomInt(10))).join('');
  const body = `${physicalCardPrefix}${digits}`;
  return body + luhnDigit(body);
}

/** So many different numbers. */
export function newNumbers(count: number): string[] {
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(newNumber());
  return [...numbers];
}
