import { randomUUID } from 'node:crypto';
import { IsNull, LessThan, LessThanOrEqual, Or, type FindOptionsWhere } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { OutboxMessage } from './entities.ts';

/** A message that nobody else works on until its lease ends. */
export interface Claimed {
  readonly id: string;
  readonly topic: string;
  readonly payload: object;
  /** Which try this is: 1 for the first. */
  readonly attempt: number;
  /** UTC, ms. */
  readonly leaseUntil: number;
  /** Names this claim: a worker that was too slow has no word any more. */
  readonly leaseBy: string;
}

/** How many messages at once, and for how long they are ours. */
export interface ClaimOptions {
  limit: number;
  /** Longer than any handler may take. */
  leaseMs: number;
}

/**
 * Claims due messages, oldest first. Committed before it returns: the work must not start inside the transaction, or
 * another worker could do it too. A message whose worker died is claimed again when its lease has ended.
 */
export async function claim(db: Database, clock: Clock, { limit, leaseMs }: ClaimOptions): Promise<Claimed[]> {
  const candidates = await dueIds(db, clock.now(), limit);
  if (candidates.length === 0) return [];
  const leaseBy = randomUUID();
  return db.write(async (tx) => {
    const now = clock.now();
    // The condition once more: of two workers with the same list, the second finds the rows leased.
    await tx
      .createQueryBuilder()
      .update(OutboxMessage)
      .set({ leaseBy, leaseUntil: now + leaseMs, attempts: () => 'attempts + 1' })
      .whereInIds(candidates)
      .andWhere('buried_at IS NULL AND (lease_until IS NULL OR lease_until < :now)', { now })
      .execute();
    const rows = await tx.find(OutboxMessage, { where: { leaseBy }, order: { dueAt: 'ASC', id: 'ASC' } });
    return rows.map(({ id, topic, payload, attempts }) => ({
      id,
      topic,
      payload,
      attempt: attempts,
      leaseUntil: now + leaseMs,
      leaseBy,
    }));
  });
}

/** A plain read: no lock is held while looking. */
async function dueIds(db: Database, now: number, limit: number): Promise<string[]> {
  const where: FindOptionsWhere<OutboxMessage> = {
    buriedAt: IsNull(),
    dueAt: LessThanOrEqual(now),
    leaseUntil: Or(IsNull(), LessThan(now)),
  };
  const rows = await db.reader
    .getRepository(OutboxMessage)
    .find({ select: { id: true }, where, order: { dueAt: 'ASC', id: 'ASC' }, take: limit });
  return rows.map(({ id }) => id);
}
