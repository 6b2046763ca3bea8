import type { EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import { outboxDraft } from './draft.ts';
import { OutboxMessage } from './entities.ts';
import type { Topic, Topics } from './topics.ts';

/** Tells of a change made in an ordinary write: both are committed or neither is. */
export async function publish<T extends Topic>(
  tx: EntityManager,
  clock: Clock,
  topic: T,
  payload: Topics[T],
  dueAt?: number,
): Promise<void> {
  await tx.insert(OutboxMessage, { dueAt: clock.now(), attempts: 0, ...outboxDraft(topic, payload, dueAt) });
}
