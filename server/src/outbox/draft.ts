import { newId } from '../platform/ids.ts';
import type { Topic, Topics } from './topics.ts';

/** A fact to be written with the change it tells of. */
export interface MessageDraft {
  id: string;
  topic: string;
  payload: Readonly<Record<string, unknown>>;
  /** UTC, ms; left out: at once. */
  dueAt?: number;
}

/** What a Unit puts into its `events`; the committer writes it in the same transaction. */
export const outboxDraft = <T extends Topic>(topic: T, payload: Topics[T], dueAt?: number): MessageDraft => ({
  id: newId('obx'),
  topic,
  payload: { ...payload },
  ...(dueAt === undefined ? {} : { dueAt }),
});
