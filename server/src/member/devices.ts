import { randomInt } from 'node:crypto';
import { handleLength } from '@shuke/shared/memberCode';

/** At most this many installations of a member can show a code; a fourth ends the oldest. */
export const devicesMax = 3;
export const handleDays = 30;
export const previousHandleMs = 60 * 86_400_000;

/** A new handle: random digits, so that it says nothing about the member. */
export const newHandle = (): string => String(randomInt(10 ** handleLength)).padStart(handleLength, '0');
