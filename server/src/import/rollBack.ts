import { In, MoreThan } from 'typeorm';
import { LedgerTransaction, readTransactions } from '../ledger/index.ts';
import { Member } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import { referenceOf } from './bringInRow.ts';
import { MemberImportRow, type MemberImport } from './entities.ts';
import type { ImportNeeds } from './needs.ts';
import type { Problem } from './problems.ts';
import { moveOn, type Progress } from './progress.ts';
import { rollBackUnit } from './rollBackRow.ts';
import { submitCalmly } from './submit.ts';

const rowsAtATime = 200;
/** Nobody's number, so that whatever shows a phone still can. */
const nobodysPhone = '00000000000';

/** Takes back the rows of an import, from where it last was; each once. False: its time was over before they were all done. */
export async function rollBack(needs: ImportNeeds, job: MemberImport, progress: Progress): Promise<boolean> {
  for (let after = job.lastLine; ;) {
    const where = `WHERE import_id = ? AND line > ? ORDER BY line LIMIT ${String(rowsAtATime)}`;
    const rows = await needs.db.rows(MemberImportRow, where, [job.id, after]);
    const last = rows.at(-1);
    if (last === undefined) break;
    const problems = await rollBackRows(needs, job, rows);
    after = last.line;
    const onward = await progress.reached({ lastLine: after, rows: rows.length, step: 'rollBack', problems });
    if (onward !== 'goOn') return onward === 'askedAnew';
  }
  const rolledBack = await needs.db.reader.getRepository(MemberImportRow).countBy({ importId: job.id, status: 'rolledBack' });
  await moveOn(needs.db, job, { status: 'rolledBack', rolledBack, changedAt: needs.clock.now() });
  return true;
}

async function rollBackRows(needs: ImportNeeds, job: MemberImport, rows: readonly MemberImportRow[]): Promise<Problem[]> {
  const { db, secrets, clock } = needs;
  const memberIds = rows.map(({ memberId }) => memberId);
  const [originals, members] = await Promise.all([
    readTransactions(db, { references: rows.map(({ importId, line }) => referenceOf(importId, line)) }),
    db.reader.getRepository(Member).findBy({ id: In(memberIds) }),
  ]);
  const moved = await movedSince(db, memberIds, new Set(originals.map(({ id }) => id)));
  const phoneHashes = new Map(members.map(({ id, phoneHash }) => [id, phoneHash]));
  const nobodySealed = secrets.sealPhone(nobodysPhone);
  const outcomes = await Promise.all(
    rows.map(async (row): Promise<Problem | undefined> => {
      const own = originals.filter(({ memberId }) => memberId === row.memberId);
      const phoneHash = phoneHashes.get(row.memberId) ?? '';
      const hasMoved = moved.has(row.memberId);
      const facts = { row, phoneHash, originals: own, hasMoved, nobodySealed, staffId: job.staffId, now: clock.now() };
      const { outcome } = await submitCalmly(needs.committer, () => rollBackUnit(facts));
      return outcome === 'rolledBack' ? undefined : { line: row.line, code: outcome, sameAs: null };
    }),
  );
  return outcomes.filter((problem) => problem !== undefined);
}

/** Members to whom anything was posted after their row's own transaction; a reversal of ours is not counted twice. */
async function movedSince({ reader }: Database, memberIds: readonly string[], own: ReadonlySet<string>): Promise<Set<string>> {
  const first = [...own].sort()[0];
  const where = { memberId: In([...memberIds]), ...(first === undefined ? {} : { id: MoreThan(first) }) };
  const found = await reader
    .getRepository(LedgerTransaction)
    .find({ select: { id: true, memberId: true, reverses: true }, where });
  const others = found.filter(({ id, reverses }) => !own.has(id) && !own.has(reverses ?? ''));
  return new Set(others.map(({ memberId }) => memberId ?? ''));
}
