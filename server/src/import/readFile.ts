import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { importColumnsMax, importRowsMax } from '@shuke/shared/importFile';
import { ChunkGatherer } from './chunks.ts';
import { MemberImport, MemberImportChunk, MemberImportPart } from './entities.ts';
import { csvLines } from './file/csv.ts';
import { FileFailure, type FileLine } from './file/line.ts';
import { xlsxLines } from './file/xlsx.ts';
import { cellCharsMax } from './limits.ts';
import type { ImportNeeds } from './needs.ts';
import { fileHashOf } from './sameFile.ts';
import type { FailureCode } from './words.ts';

/** So many pieces are written at once. */
const chunksPerWrite = 20;

/**
 * Reads the file of an import into rows, and forgets the file. Twice is once: a file has the same pieces each time. A file
 * that cannot be read ends the import, with why.
 */
export async function readFile(needs: ImportNeeds, { id, kind }: MemberImport, signal: AbortSignal): Promise<void> {
  try {
    const file = await joined(needs, id);
    const { columns, rowCount } = await keepLines(needs, id, kind === 'xlsx' ? xlsxLines(file) : csvLines(file), signal);
    await settle(needs, id, { status: 'read', columns, rowCount, fileHash: fileHashOf(file) });
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    await fail(needs, id, error.code);
  }
}

async function joined({ db, secrets }: ImportNeeds, importId: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let part = 0; ; part += 1) {
    const [found] = await db.rows(MemberImportPart, 'WHERE import_id = ? AND part = ?', [importId, part]);
    if (found === undefined) return Buffer.concat(parts);
    parts.push(Buffer.from(secrets.openImport(found.sealed), 'base64'));
  }
}

/** Throws FileFailure: no rows, or too many. */
async function keepLines(
  { db, secrets }: ImportNeeds,
  importId: string,
  lines: AsyncIterable<FileLine>,
  signal: AbortSignal,
): Promise<{ columns: string[]; rowCount: number }> {
  let columns: string[] | undefined;
  let [rowCount, chunk] = [0, 0];
  const gatherer = new ChunkGatherer();
  const pieces: MemberImportChunk[] = [];
  const put = (piece: { lastLine: number; json: string } | undefined) => {
    if (piece === undefined) return;
    pieces.push({ importId, chunk, lastLine: piece.lastLine, sealed: secrets.sealImport(piece.json) });
    chunk += 1;
  };
  const write = () => db.write((tx) => tx.upsert(MemberImportChunk, pieces.splice(0), ['importId', 'chunk']));
  for await (const { line, cells } of lines) {
    const short = cells.slice(0, importColumnsMax).map((cell) => cell.trim().slice(0, cellCharsMax));
    if (short.every((cell) => cell === '')) continue;
    if (columns === undefined) {
      columns = short;
      continue;
    }
    rowCount += 1;
    if (rowCount > importRowsMax) throw new FileFailure('tooManyRows');
    put(gatherer.add({ line, cells: short }));
    if (pieces.length < chunksPerWrite) continue;
    signal.throwIfAborted();
    await write();
    // The till has its turn between two pieces.
    await turn();
  }
  put(gatherer.take());
  if (pieces.length > 0) await write();
  if (columns === undefined || rowCount === 0) throw new FileFailure('empty');
  return { columns, rowCount };
}

/** What was sent is kept no longer than it takes to read it. */
const settle = ({ db, clock }: ImportNeeds, id: string, patch: Partial<MemberImport>): Promise<void> =>
  db.write(async (tx) => {
    await tx.update(MemberImport, { id, status: 'reading' }, { ...patch, rowsDone: 0, lastLine: 0, changedAt: clock.now() });
    await tx.delete(MemberImportPart, { importId: id });
  });

async function fail(needs: ImportNeeds, id: string, failure: FailureCode): Promise<void> {
  await settle(needs, id, { status: 'failed', failure });
  await needs.db.write((tx: EntityManager) => tx.delete(MemberImportChunk, { importId: id }));
}
