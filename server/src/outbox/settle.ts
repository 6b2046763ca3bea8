import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { errorLine } from '../platform/errors.ts';
import type { Claimed } from './claim.ts';
import { OutboxMessage } from './entities.ts';

const attemptsMax = 8;
const postponeMsMin = 1_000;
const postponeMsMax = 15 * 60_000;

/** Told. False when the lease was lost meanwhile: somebody else tells it, too, and settles it. */
export async function settleDone(db: Database, { id, leaseBy }: Claimed): Promise<boolean> {
  const { affected } = await db.write((tx) => tx.delete(OutboxMessage, { id, leaseBy }));
  return affected === 1;
}

/** Told, all of them, in one statement. Those whose lease was lost stay. */
export async function settleAllDone(db: Database, claimed: readonly Claimed[]): Promise<void> {
  const leaseBy = claimed[0]?.leaseBy;
  if (leaseBy === undefined) return;
  const ids = claimed.map(({ id }) => id);
  await db.write((tx) =>
    tx
      .createQueryBuilder()
      .delete()
      .from(OutboxMessage)
      .where('lease_by = :leaseBy AND id IN (:...ids)', { leaseBy, ids })
      .execute(),
  );
}

/**
 * Not told: again after a while, longer each time; after the eighth try it is buried for a person to look at.
 * The error's text is kept, so it must hold no personal data; gateways promise that.
 */
export async function settleFailed(
  db: Database,
  clock: Clock,
  message: Claimed,
  error: unknown,
): Promise<'postponed' | 'buried'> {
  const { id, leaseBy, attempt } = message;
  const now = clock.now();
  const isSpent = attempt >= attemptsMax;
  const change = isSpent ? { buriedAt: now } : { dueAt: now + postponeMs(attempt) };
  await db.write((tx) =>
    tx.update(OutboxMessage, { id, leaseBy }, { ...change, leaseBy: null, leaseUntil: null, lastError: errorLine(error) }),
  );
  return isSpent ? 'buried' : 'postponed';
}

/** 1 s, 2 s, 4 s … 64 s for the seven that follow; never above a quarter of an hour. */
const postponeMs = (attempt: number): number => Math.min(postponeMsMin * 2 ** (attempt - 1), postponeMsMax);
