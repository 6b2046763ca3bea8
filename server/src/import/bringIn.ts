import { MoreThan } from 'typeorm';
import { phoneIdOf } from '../member/index.ts';
import type { Branch } from '../merchant/index.ts';
import { businessDate } from '../platform/clock.ts';
import { bringInUnit } from './bringInRow.ts';
import { phonesHeld } from './check.ts';
import { readChunks } from './chunks.ts';
import { MemberImportChunk, MemberImportRow, type ImportMapping, type MemberImport } from './entities.ts';
import type { ImportNeeds } from './needs.ts';
import { readProblems, type Problem } from './problems.ts';
import { moveOn, type Progress } from './progress.ts';
import { factsOf, isGood, type Reading, type RowFacts } from './rowFacts.ts';
import { submitCalmly } from './submit.ts';

/** What every row is brought in with. */
interface Setting extends Reading, Pick<ImportMapping, 'existing'> {
  job: MemberImport;
  branch: Branch;
}

/**
 * Brings in the good rows of an import, a piece of the file at a time, from where it last was; each row once, however often
 * it is tried. False: its time was over before they were all done.
 */
export async function bringIn(needs: ImportNeeds, job: MemberImport, progress: Progress): Promise<boolean> {
  const { id: importId, mapping } = job;
  if (mapping === null) throw new Error(`${importId} is brought in without a mapping`);
  const [{ tiers, customFields }, branch] = await Promise.all([
    needs.directory.programme(),
    needs.directory.branch(mapping.branchId),
  ]);
  const setting: Setting = { ...mapping, tiers, customFields, today: businessDate(job.changedAt), job, branch };
  for await (const lines of readChunks(needs, importId, job.lastLine)) {
    const rows = lines.map((line) => factsOf(line, setting)).filter(isGood);
    const problems = await bringInRows(needs, setting, await withoutProblems(needs, importId, rows));
    const lastLine = lines.at(-1)?.line ?? 0;
    const onward = await progress.reached({ lastLine, rows: lines.length, step: 'commit', problems });
    if (onward !== 'goOn') return onward === 'askedAnew';
  }
  await finish(needs, job);
  return true;
}

/** Those that the check found nothing against: a phone's second row is not its first. */
async function withoutProblems({ db }: ImportNeeds, importId: string, rows: readonly RowFacts[]): Promise<RowFacts[]> {
  const after = (rows[0]?.line ?? 1) - 1;
  const found = await readProblems(db, { importId, step: 'check', after, limit: rows.length + 250 });
  const left = new Set(found.map(({ line }) => line));
  return rows.filter(({ line }) => !left.has(line));
}

async function bringInRows(needs: ImportNeeds, setting: Setting, rows: readonly RowFacts[]): Promise<Problem[]> {
  const { secrets, clock } = needs;
  const { job, branch, existing } = setting;
  const hashed = rows.map((row) => ({ row, phoneHash: secrets.phoneHash(row.phone) }));
  const held = await phonesHeld(
    needs.db,
    hashed.map(({ phoneHash }) => phoneHash),
  );
  const now = clock.now();
  const outcomes = await Promise.all(
    hashed.map(async ({ row, phoneHash }): Promise<Problem | undefined> => {
      if (phoneHash === job.staffPhoneHash) return { line: row.line, code: 'ownPhone', sameAs: null };
      const { outcome } = await submitCalmly(needs.committer, () =>
        bringInUnit({
          importId: job.id,
          row,
          phoneHash,
          phoneSealed: secrets.sealPhone(row.phone),
          holderId: held.get(phoneIdOf(phoneHash)),
          existing,
          branch,
          staffId: job.staffId,
          now,
        }),
      );
      return outcome === 'imported' ? undefined : { line: row.line, code: outcome, sameAs: null };
    }),
  );
  return outcomes.filter((problem) => problem !== undefined);
}

/** The rows of the file are not needed any more: what they became is in the books. */
async function finish({ db, clock }: ImportNeeds, job: MemberImport): Promise<void> {
  const { id: importId } = job;
  const imported = await db.reader.getRepository(MemberImportRow).countBy({ importId });
  if (await moveOn(db, job, { status: 'imported', imported, changedAt: clock.now() }))
    await db.write((tx) => tx.delete(MemberImportChunk, { importId, chunk: MoreThan(-1) }));
}
