import type { OperationId } from '@shuke/shared/routes';
import { randomName } from '../lib/random.ts';
import { keep, read, type KeptWrite } from '../lib/storage.ts';
import type { Input } from './client.ts';
import { ApiError } from './errors.ts';

const keyLength = 24;

/** A write under way: its key is on disk before the first try, so not even a killed app makes a second one. */
export interface PendingWrite<K extends OperationId> {
  key: string;
  input: Input<K>;
}

const all = (): Readonly<Record<string, KeptWrite>> => read('pendingWrites') ?? {};

/**
 * Begins a write, or takes up the one of the same slot and input whose answer never came.
 * @param slot what may be written once at a time, such as `sale.checkout:vis_…`
 */
function beginWrite<K extends OperationId>(slot: string, operation: K, input: Input<K>): PendingWrite<K> {
  const kept = all()[slot];
  if (kept?.operation === operation && JSON.stringify(kept.input) === JSON.stringify(input)) return { key: kept.key, input };
  const key = randomName(keyLength);
  keep('pendingWrites', { ...all(), [slot]: { operation, key, input } });
  return { key, input };
}

/** The input of the unanswered write of this slot, to be sent again as it was; undefined when there is none. */
export function unansweredWrite<K extends OperationId>(slot: string, operation: K): Input<K> | undefined {
  const kept = all()[slot];
  return kept?.operation === operation ? (kept.input as Input<K>) : undefined;
}

/** Drops the write: its answer is known, or it is given up. */
export function endWrite(slot: string): void {
  const { [slot]: _dropped, ...rest } = all();
  keep('pendingWrites', rest);
}

/**
 * Sends a write under a kept idempotency key. A success or a definite refusal ends it; anything else leaves the key for the
 * next try of the same input.
 */
export async function write<K extends OperationId, Answer>(
  { slot, operation, input }: { slot?: string; operation: K; input: Input<K> },
  send: (pending: PendingWrite<K>) => Promise<Answer>,
): Promise<Answer> {
  const place = slot ?? operation;
  const pending = beginWrite(place, operation, input);
  try {
    const answer = await send(pending);
    endWrite(place);
    return answer;
  } catch (error) {
    if (error instanceof ApiError && error.definite) endWrite(place);
    throw error;
  }
}
