import { createHash } from 'node:crypto';
import { hashOf } from '../platform/once.ts';

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 26);

/** The row that says what became of a sale told of later, made from its reference, so that it has a name before it exists. */
export const lateMarkOf = (reference: string): string => `lat_${short(reference)}`;

/** A code that earns later is the code of a visit: used at a till it earns no more, and the other way round. */
export const lateCodeMarkOf = ({ deviceId, step }: { deviceId: string; step: number }): string => hashOf([deviceId, step]);
