import { randomInt } from 'node:crypto';
import { handleLength } from '@shuke/shared/memberCode';

/** At most this many installations of a member can show a code; a fourth ends the oldest. */
export const devicesMax = 3;
/** After so many days a device is given a new handle. */
export const handleDays = 30;
/** How long the old handle may still be used, unless the new one was used before. */
export const previousHandleMs = 60 * 86_400_000;

/** A new handle: random digits, so that it says nothing about the member. */
export const newHandle = (): string => String(randomInt(10 ** handleLength)).padStart(handleLength, '0');
