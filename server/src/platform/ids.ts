import { randomFillSync } from 'node:crypto';
import type { Id } from '@shuke/shared/ids';
import { monotonicFactory } from 'ulid';

/** Drawn from the system in one go: asking for each digit of each id cost more than anything else about an id. */
const pool = Buffer.alloc(4_096);
let drawn = pool.length;

/** From 0 to below 1, in 256 steps: an id's digit has 32. */
function chance(): number {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const byte = pool.readUInt8(drawn);
  drawn += 1;
  return byte / 256;
}

const next = monotonicFactory(chance);

/** A new id, made before the first try: prefix and lower-case ULID, so ids sort by time and say what they are. */
export const newId = <Prefix extends string>(prefix: Prefix): Id<Prefix> => `${prefix}_${next().toLowerCase()}` as Id<Prefix>;
