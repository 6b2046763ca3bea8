import BetterSqlite3 from 'better-sqlite3';

/** A file that is no sound database of ours. */
export class UnsoundFile extends Error {
  override readonly name = 'UnsoundFile';
}

/**
 * Reads a whole copy of the database and throws UnsoundFile unless all of it is sound. Leaves the copy in one file, with
 * no write-ahead log beside it, so that it can be carried about.
 */
export function assertSound(file: string): void {
  let copy: BetterSqlite3.Database | undefined;
  try {
    copy = new BetterSqlite3(file, { fileMustExist: true });
    copy.pragma('journal_mode = DELETE');
    const verdict: unknown = copy.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new UnsoundFile(String(verdict));
    if (copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'").get() === undefined) {
      throw new UnsoundFile('it holds no tables of Shuke');
    }
  } catch (error) {
    if (error instanceof UnsoundFile) throw describe(file, error.message);
    throw describe(file, error instanceof Error ? error.message : 'unreadable');
  } finally {
    copy?.close();
  }
}

const describe = (file: string, reason: string): UnsoundFile =>
  new UnsoundFile(`${file} 不是完好的熟客数据库（${reason}）。 ${file} is not a sound Shuke database (${reason}).`);
