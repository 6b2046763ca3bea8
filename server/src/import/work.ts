import { LessThan } from 'typeorm';
import { publish } from '../outbox/index.ts';
import { bringIn } from './bringIn.ts';
import { check } from './check.ts';
import { MemberImport, MemberImportChunk, MemberImportPart } from './entities.ts';
import type { ImportNeeds } from './needs.ts';
import { progressOf } from './progress.ts';
import { readFile } from './readFile.ts';
import { rollBack } from './rollBack.ts';

/**
 * Does what an import waits for, for at most twenty seconds, and has the rest told of anew. Each step may be told of twice
 * and die anywhere. Subscriber of `import.asked`.
 */
export async function workOnImport(needs: ImportNeeds, { importId }: { importId: string }, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = needs;
  // From the database that writes: what asked for it may be a moment ahead of the reader.
  const job = await db.write((tx) => tx.findOneByOrFail(MemberImport, { id: importId }));
  if (!(await done(needs, job, signal))) await db.write((tx) => publish(tx, clock, 'import.asked', { importId }));
  log.info({ importId, step: job.status }, 'worked on an import');
}

async function done(needs: ImportNeeds, job: MemberImport, signal: AbortSignal): Promise<boolean> {
  const progress = progressOf(needs.db, job, signal);
  if (job.status === 'reading') await readFile(needs, job, signal);
  if (job.status === 'checking') return check(needs, job, progress);
  if (job.status === 'importing') return bringIn(needs, job, progress);
  if (job.status === 'rollingBack') return rollBack(needs, job, progress);
  return true;
}

const keptMs = 7 * 86_400_000;

/** Forgets files that were sent and never brought in: they are lists of people nobody asked. A week is enough to decide. */
export async function forgetOldFiles({ db, clock }: Pick<ImportNeeds, 'db' | 'clock'>): Promise<void> {
  const where = { changedAt: LessThan(clock.now() - keptMs) };
  for (const status of ['uploading', 'reading', 'read', 'checking', 'checked'] as const) {
    const old = await db.reader.getRepository(MemberImport).find({ select: { id: true }, where: { ...where, status } });
    for (const { id } of old)
      await db.write(async (tx) => {
        await tx.delete(MemberImportPart, { importId: id });
        await tx.delete(MemberImportChunk, { importId: id });
        await tx.update(MemberImport, { id, status }, { status: 'failed', failure: 'expired', changedAt: clock.now() });
      });
  }
}
