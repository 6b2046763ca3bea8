import { randomUUID } from 'node:crypto';
import { LessThan, Not, type EntityManager } from 'typeorm';
import type { Database } from '../platform/db/index.ts';
import { errorLine } from '../platform/errors.ts';
import { ScheduleRun } from './entities.ts';
import type { Run } from './job.ts';

const attemptsMax = 5;
const keepMs = 60 * 24 * 3_600_000;

/** A run in hand. */
export interface ClaimedRun extends Run {
  id: string;
  leaseBy: string;
  attempt: number;
}

/**
 * Takes a due run: the first process to write its row has it; one that failed or whose process died can be taken again,
 * five times in all. Undefined when it is done, in other hands, or given up.
 */
export async function claimRun(
  db: Database,
  job: string,
  run: Run,
  now: number,
  leaseMs: number,
): Promise<ClaimedRun | undefined> {
  const id = `${job}@${run.dueAt}`;
  const seen = await db.reader.getRepository(ScheduleRun).findOneBy({ id });
  if (seen !== null && !isOpen(seen, now)) return undefined;
  const lease = { leaseBy: randomUUID(), leaseUntil: now + leaseMs, status: 'running' as const };
  const attempt = (seen?.attempts ?? 0) + 1;
  const isOurs = await db.write((tx) =>
    seen === null
      ? insertRun(tx, { id, job, ...run, ...lease, attempts: attempt })
      : takeAgain(tx, seen, { ...lease, attempts: attempt }),
  );
  return isOurs ? { ...run, id, leaseBy: lease.leaseBy, attempt } : undefined;
}

const isOpen = ({ status, leaseUntil, attempts }: ScheduleRun, now: number): boolean =>
  status !== 'done' && leaseUntil < now && attempts < attemptsMax;

async function insertRun(tx: EntityManager, row: Pick<ScheduleRun, 'id' | 'leaseBy'> & Partial<ScheduleRun>): Promise<boolean> {
  await tx.createQueryBuilder().insert().into(ScheduleRun).values(row).orIgnore().execute();
  const { leaseBy } = await tx.findOneByOrFail(ScheduleRun, { id: row.id });
  return leaseBy === row.leaseBy;
}

/** Guarded by the attempt that was seen: whoever else saw it finds a higher number. */
async function takeAgain(tx: EntityManager, { id, attempts }: ScheduleRun, change: Partial<ScheduleRun>): Promise<boolean> {
  const { affected } = await tx.update(ScheduleRun, { id, attempts, status: Not('done') }, change);
  return affected === 1;
}

/** Over, for good; rows of two months ago go with it. */
export async function endRun(db: Database, { id, leaseBy }: ClaimedRun, now: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.update(ScheduleRun, { id, leaseBy }, { status: 'done', endedAt: now, lastError: null });
    await tx.delete(ScheduleRun, { dueAt: LessThan(now - keepMs) });
  });
}

/** Again after `retryMs`, by whoever comes first. */
export async function failRun(
  db: Database,
  { id, leaseBy }: ClaimedRun,
  error: unknown,
  now: number,
  retryMs: number,
): Promise<void> {
  await db.write((tx) =>
    tx.update(
      ScheduleRun,
      { id, leaseBy },
      { status: 'failed', leaseUntil: now + retryMs, endedAt: now, lastError: errorLine(error) },
    ),
  );
}
