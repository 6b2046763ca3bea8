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

/** Arguments for a MariaDB that can be watched: it numbers what changed rows, and only that. */
export const writesCounted: readonly string[] = ['--log-bin', '--binlog-format=ROW'];

/** MariaDB numbers every transaction that changed rows (mariadb.com/kb/en/gtid/#gtid_binlog_pos). */
async function watchServer(url: string): Promise<WriteWatch> {
  const connection = await createConnection({ uri: url.replace(/^mariadb:/, 'mysql:') });
  const state = async () => {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT @@gtid_binlog_pos AS position');
    return String(rows[0]?.['position']);
  };
  if ((await state()) === '') throw new Error('the database does not number its transactions');
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
