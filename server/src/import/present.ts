import type { BranchId, ImportId } from '@shuke/shared/ids';
import { businessDate } from '../platform/clock.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { toIso } from '../platform/instant.ts';
import { staffNames } from '../staff/index.ts';
import { readChunks } from './chunks.ts';
import type { MemberImport } from './entities.ts';
import { guessColumns } from './guess.ts';
import type { ImportNeeds } from './needs.ts';
import { readProblems } from './problems.ts';
import { countProblems, readImport } from './queries.ts';
import { sameFilesOf } from './sameFile.ts';
import { secondFor } from './second.ts';
import { failureWords, reasonOf, type Step } from './words.ts';

const sampleLines = 3;
const problemsShown = 20;

/** Imports as the contract shows them. */
export async function presentImports({ db }: ImportNeeds, rows: readonly MemberImport[]) {
  const [names, problems, same] = await Promise.all([
    staffNames(
      db,
      rows.map(({ staffId }) => staffId),
    ),
    countProblems(
      db,
      rows.map(({ id }) => id),
    ),
    sameFilesOf(db.reader.manager, rows),
  ]);
  return rows.map((row) => ({
    id: row.id as ImportId,
    fileName: row.fileName,
    status: row.status,
    failure: row.failure === null ? null : failureWords[row.failure],
    rowCount: row.rowCount,
    rowsDone: row.rowsDone,
    createdAt: toIso(row.createdAt),
    createdOn: businessDate(row.createdAt),
    staffName: names.get(row.staffId) ?? '',
    // Half of a check says nothing yet.
    sums: row.status === 'checking' ? null : row.sums,
    imported: row.imported,
    rolledBack: row.rolledBack,
    leftOut: problems.get(`${row.id}/commit`) ?? 0,
    sameFile: toldOf(same.get(row.id)),
    leftStanding: problems.get(`${row.id}/rollBack`) ?? 0,
  }));
}

const toldOf = (other: MemberImport | undefined) =>
  other === undefined
    ? null
    : {
        importId: other.id as ImportId,
        importedAt: toIso(other.importedAt ?? other.changedAt),
        ...rowsOf(other),
      };

/** How many rows of it are in. On its way in or out that is counted when it has arrived: until then, which way it goes. */
const rowsOf = ({ status, imported, rolledBack }: MemberImport) =>
  status === 'importing' || status === 'rollingBack'
    ? { underWay: status, rows: null }
    : { underWay: null, rows: imported - rolledBack };

/** One import, as the contract shows it. */
export async function presentImport(needs: ImportNeeds, row: MemberImport) {
  const [shown] = await presentImports(needs, [row]);
  if (shown === undefined) throw new Error('one row, one import');
  return shown;
}

/** One import with its columns, the first rows, and the first problems of the step it is at. Throws `not_found`. */
export async function presentWhole(needs: ImportNeeds, caller: StaffCaller, importId: string) {
  const row = await readImport(needs.db, importId);
  const problems = await readProblems(needs.db, { importId, step: stepOf(row), limit: problemsShown });
  return {
    ...(await presentImport(needs, row)),
    second: row.status === 'checked' ? await secondFor(needs, caller, row) : ('none' as const),
    columns: row.columns,
    sample: await sampleOf(needs, row),
    mapping: mappingOf(row),
    branchId: (row.mapping?.branchId ?? null) as BranchId | null,
    problems: problems.map((problem) => ({ row: problem.line, reason: reasonOf(problem) })),
  };
}

/** The first rows while there is something to choose; later they are in the members' own records. */
async function sampleOf(needs: ImportNeeds, { id, status }: MemberImport): Promise<string[][]> {
  if (status !== 'read' && status !== 'checked') return [];
  for await (const lines of readChunks(needs, id)) return lines.slice(0, sampleLines).map(({ cells }) => [...cells]);
  return [];
}

function mappingOf({ mapping, columns }: MemberImport) {
  const { pointsRatio, existing, fields } = mapping ?? { pointsRatio: { old: 1, ours: 1 }, existing: 'skip', fields: [] };
  return {
    columns: mapping?.columns ?? guessColumns(columns),
    pointsRatio,
    existing,
    fields: fields.map((each) => ({ ...each })),
  };
}

function stepOf({ status }: MemberImport): Step {
  if (status === 'rollingBack' || status === 'rolledBack') return 'rollBack';
  return status === 'importing' || status === 'imported' ? 'commit' : 'check';
}
