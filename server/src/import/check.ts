import { setImmediate as turn } from 'node:timers/promises';
import { In } from 'typeorm';
import { MemberPhone, nobody, phoneIdOf } from '../member/index.ts';
import { businessDate } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { readChunks } from './chunks.ts';
import type { ImportMapping, ImportSums, MemberImport } from './entities.ts';
import type { FileLine } from './file/line.ts';
import type { ImportNeeds } from './needs.ts';
import { factsOf, isGood, type Reading, type RowFacts, type RowProblem } from './rowFacts.ts';
import type { Problem } from './problems.ts';
import { moveOn, type Progress } from './progress.ts';

/**
 * Looks at every row of an import, from where it last was, and says which can be taken and what they come to; changes no
 * member. False: its time was over before it had seen them all. Asked for anew meanwhile, it leaves the rest to that asking:
 * sums and problems are always those of one mapping.
 */
export async function check(needs: ImportNeeds, job: MemberImport, progress: Progress): Promise<boolean> {
  const { id: importId, mapping, lastLine } = job;
  if (mapping === null) throw new Error(`${importId} is checked without a mapping`);
  const { db, clock, directory } = needs;
  const { tiers, customFields } = await directory.programme();
  const look = new Look(needs, job, { ...mapping, tiers, customFields, today: businessDate(clock.now()) }, mapping.existing);
  for await (const lines of readChunks(needs, importId)) {
    const last = lines.at(-1)?.line ?? 0;
    if (last <= lastLine) look.remember(lines);
    else {
      const problems = await look.at(lines);
      const onward = await progress.reached({ lastLine: last, rows: lines.length, sums: look.sums, step: 'check', problems });
      if (onward !== 'goOn') return onward === 'askedAnew';
    }
    await turn();
  }
  await moveOn(db, job, { status: 'checked', sums: look.sums, changedAt: clock.now() });
  return true;
}

const nothingYet: ImportSums = {
  rows: 0,
  newMembers: 0,
  existingMembers: 0,
  problems: 0,
  points: 0,
  principalFen: 0,
  bonusFen: 0,
};

/** What was seen so far: phones by the row they were first in, 11 digits as a number so that 100,000 are a few megabytes. */
class Look {
  readonly sums: ImportSums;
  readonly #firstLine = new Map<number, number>();

  constructor(
    private readonly needs: ImportNeeds,
    private readonly job: Pick<MemberImport, 'staffPhoneHash' | 'lastLine' | 'sums'>,
    private readonly reading: Reading,
    private readonly existing: ImportMapping['existing'],
  ) {
    this.sums = { ...nothingYet, ...(job.lastLine > 0 ? job.sums : {}) };
  }

  /** Rows that were looked at before: only whose they are. */
  remember(lines: readonly FileLine[]): void {
    for (const row of lines.map((line) => factsOf(line, this.reading))) if (isGood(row)) this.#ifFirst(row);
  }

  /** Counts the good ones of some rows; gives what is wrong with the others. */
  async at(lines: readonly FileLine[]): Promise<Problem[]> {
    const problems: Problem[] = [];
    const rows = lines.map((line) => factsOf(line, this.reading)).map((row) => (isGood(row) ? this.#ifFirst(row) : row));
    const held = await phonesHeld(
      this.needs.db,
      rows.filter((row) => 'phone' in row).map(({ phone }) => this.needs.secrets.phoneHash(phone)),
    );
    this.sums.rows += rows.length;
    for (const row of rows) {
      if (!('phone' in row)) problems.push({ sameAs: null, ...row });
      else {
        const hash = this.needs.secrets.phoneHash(row.phone);
        const holds = held.has(phoneIdOf(hash));
        if (hash === this.job.staffPhoneHash) problems.push({ line: row.line, code: 'ownPhone', sameAs: null });
        else if (holds && this.existing === 'skip') problems.push({ line: row.line, code: 'memberExists', sameAs: null });
        else this.#count(row, holds);
      }
    }
    this.sums.problems += problems.length;
    return problems;
  }

  #ifFirst(row: RowFacts): RowFacts | (RowProblem & { sameAs: number }) {
    const phone = Number(row.phone);
    const sameAs = this.#firstLine.get(phone);
    if (sameAs !== undefined) return { line: row.line, code: 'phoneRepeated', sameAs };
    this.#firstLine.set(phone, row.line);
    return row;
  }

  #count({ points, principalFen, bonusFen }: RowFacts, isExisting: boolean): void {
    this.sums[isExisting ? 'existingMembers' : 'newMembers'] += 1;
    this.sums.points += points;
    this.sums.principalFen += principalFen;
    this.sums.bonusFen += bonusFen;
  }
}

/** Of some phones, by their keyed hashes, whose they are: row id → member. Without those that are nobody's any more. */
export async function phonesHeld({ reader }: Database, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  const held = await reader.getRepository(MemberPhone).findBy({ id: In(hashes.map(phoneIdOf)) });
  return new Map(held.filter(({ memberId }) => memberId !== nobody).map(({ id, memberId }) => [id, memberId]));
}
