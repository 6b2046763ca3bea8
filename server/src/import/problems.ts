import type { EntityManager } from 'typeorm';
import { csvText } from '../finance/index.ts';
import type { Database } from '../platform/db/database.ts';
import { MemberImportProblem } from './entities.ts';
import { reasonOf, type ProblemCode, type Step } from './words.ts';

/** A row with a problem; `sameAs` is the row before it with the same phone. */
export interface Problem {
  line: number;
  code: ProblemCode;
  sameAs: number | null;
}

/** Writes problems down; one that is there already stays. */
export async function keepProblems(tx: EntityManager, importId: string, step: Step, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return;
  const rows = problems.map(({ line, code, sameAs }) => ({ importId, step, line, code, sameAs }));
  await tx.upsert(MemberImportProblem, rows, ['importId', 'step', 'line']);
}

/** Problems of a step after a row, by row. */
export async function readProblems(
  db: Database,
  { importId, step, after = 0, limit }: { importId: string; step: Step; after?: number; limit: number },
): Promise<readonly MemberImportProblem[]> {
  const where = `WHERE import_id = ? AND step = ? AND line > ? ORDER BY line LIMIT ${String(limit)}`;
  return db.rows(MemberImportProblem, where, [importId, step, after]);
}

const linesPerPart = 2_000;
const header = ['行号', '原因'];

/** Problems of a step as CSV, in parts; the first part begins the file. */
export async function problemsCsv(db: Database, input: { importId: string; step: Step; startingAfter?: number | undefined }) {
  const { importId, step, startingAfter } = input;
  const found = await readProblems(db, { importId, step, after: startingAfter ?? 0, limit: linesPerPart + 1 });
  const shown = found.slice(0, linesPerPart);
  const lines = shown.map((problem) => [problem.line, reasonOf(problem)]);
  const csv = csvText(startingAfter === undefined ? [header, ...lines] : lines);
  const isMore = found.length > shown.length;
  return {
    csv: startingAfter === undefined ? csv : csv.slice(1),
    lines: lines.length,
    nextAfter: isMore ? (shown.at(-1)?.line ?? null) : null,
  };
}
