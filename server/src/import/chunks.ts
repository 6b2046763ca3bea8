import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { MemberImportChunk } from './entities.ts';
import type { FileLine } from './file/line.ts';

const linesMax = 250;
/** In JSON, before it is sealed: what the column holds on MariaDB is 64 KB of base64. */
const bytesMax = 40_000;

/** Rows of a file gathered into pieces that fit a row of the database. */
export class ChunkGatherer {
  #lines: string[] = [];
  #bytes = 0;
  #lastLine = 0;

  /** Gives a piece when this row has no place in it any more; the row itself begins the next. */
  add({ line, cells }: FileLine): { lastLine: number; json: string } | undefined {
    const json = JSON.stringify([line, ...cells]);
    const bytes = Buffer.byteLength(json) + 1;
    const full = this.#lines.length > 0 && (this.#lines.length >= linesMax || this.#bytes + bytes > bytesMax);
    const piece = full ? this.take() : undefined;
    this.#lines.push(json);
    this.#bytes += bytes;
    this.#lastLine = line;
    return piece;
  }

  /** What is left over; undefined when there is nothing. */
  take(): { lastLine: number; json: string } | undefined {
    if (this.#lines.length === 0) return undefined;
    const piece = { lastLine: this.#lastLine, json: `[${this.#lines.join()}]` };
    this.#lines = [];
    this.#bytes = 0;
    return piece;
  }
}

interface Reading {
  db: Database;
  secrets: Secrets;
}

/** The rows of an import after a line, piece by piece: no more than one piece is in memory. */
export async function* readChunks(needs: Reading, importId: string, afterLine = 0): AsyncGenerator<FileLine[]> {
  for (let after = afterLine; ;) {
    const where = 'WHERE import_id = ? AND last_line > ? ORDER BY chunk LIMIT 1';
    const [chunk] = await needs.db.rows(MemberImportChunk, where, [importId, after]);
    if (chunk === undefined) return;
    yield opened(needs.secrets, chunk).filter(({ line }) => line > after);
    after = chunk.lastLine;
  }
}

function opened({ openImport }: Secrets, { sealed }: Pick<MemberImportChunk, 'sealed'>): FileLine[] {
  const rows = JSON.parse(openImport(sealed)) as [number, ...string[]][];
  return rows.map(([line, ...cells]) => ({ line, cells }));
}
