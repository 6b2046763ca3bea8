import { createHash } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** Watches the database from outside, past the server. */
export interface WriteWatch {
  /** Whether anything was written since the last time this was asked. */
  wrote(): Promise<boolean>;
  close(): Promise<void>;
}

/** Watches the database the server uses: a URL, or the file of the embedded one. */
export const watchWrites = (url: string | undefined, file: string): Promise<WriteWatch> =>
  url === undefined ? watchFile(file) : watchServer(url);

/** SQLite counts the commits of other connections that changed the file (sqlite.org/pragma.html#pragma_data_version). */
async function watchFile(file: string): Promise<WriteWatch> {
  const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  return watch(
    () => Promise.resolve(String(connection.pragma('data_version', { simple: true }))),
    () => {
      connection.close();
      return Promise.resolve();
    },
  );
}

/** MariaDB tells a checksum of all rows of a table. */
async function watchServer(url: string): Promise<WriteWatch> {
  const connection = await createConnection({ uri: url.replace(/^mariadb:/, 'mysql:') });
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  const names = tables.map((row) => `\`${String(Object.values(row)[0])}\``).join();
  const state = async () => {
    const [sums] = await connection.query<RowDataPacket[]>(`CHECKSUM TABLE ${names}`);
    return createHash('sha256').update(JSON.stringify(sums)).digest('hex');
  };
  return watch(state, () => connection.end());
}

async function watch(state: () => Promise<string>, close: () => Promise<void>): Promise<WriteWatch> {
  let last = await state();
  return {
    close,
    async wrote() {
      const now = await state();
      const changed = now !== last;
      last = now;
      return changed;
    },
  };
}
