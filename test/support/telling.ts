import { subscribersOf } from '../../server/src/background.ts';
import { OutboxMessage } from '../../server/src/outbox/entities.ts';
import type { Topic, Topics } from '../../server/src/outbox/index.ts';
import type { TestApp } from '../harness/app.ts';

type Reactions = readonly ((told: { id: string; payload: unknown; attempt: number }, signal: AbortSignal) => Promise<void>)[];

/** Tells what waits in the outbox about a member, as the worker would, and leaves it there: telling twice must be telling once. */
export async function tellAll({ resources }: TestApp, memberId: string): Promise<void> {
  const reactions = subscribersOf(resources) as unknown as Readonly<Record<Topic, Reactions>>;
  const messages = await resources.db.reader.getRepository(OutboxMessage).find({ order: { id: 'ASC' } });
  for (const { id, topic, payload } of messages) {
    if ((payload as Partial<Topics['sale.paid']>).memberId !== memberId) continue;
    for (const react of reactions[topic as Topic]) await react({ id, payload, attempt: 1 }, new AbortController().signal);
  }
}
