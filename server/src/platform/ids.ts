import type { Id } from '@shuke/shared/ids';
import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new id, made before the first try: prefix and lower-case ULID, so ids sort by time and say what they are. */
export const newId = <Prefix extends string>(prefix: Prefix): Id<Prefix> => `${prefix}_${next().toLowerCase()}` as Id<Prefix>;
