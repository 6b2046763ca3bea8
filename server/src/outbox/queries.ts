import { IsNull, LessThan, Not } from 'typeorm';
import type { Database } from '../platform/db/index.ts';
import { OutboxMessage } from './entities.ts';

/** How much waits, and how much was given up: for /metrics and the people who watch it. */
export async function outboxDepth(db: Database, now: number): Promise<{ due: number; buried: number }> {
  const rows = db.reader.getRepository(OutboxMessage);
  const due = await rows.countBy({ buriedAt: IsNull(), dueAt: LessThan(now) });
  const buried = await rows.countBy({ buriedAt: Not(IsNull()) });
  return { due, buried };
}
