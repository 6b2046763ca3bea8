import BetterSqlite3 from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../audit/types.ts';

/** The books from outside, past the server: its own connection and its own statements. */
export interface Books {
  query(sql: string, values?: readonly (string | number | null)[]): Promise<readonly Row[]>;
  /** A statement that changes rows. */
  change(sql: string, values?: readonly (string | number | null)[]): Promise<void>;
  /** Rows of one table, all with the same columns. */
  insert(table: string, rows: readonly Readonly<Record<string, string | number>>[]): Promise<void>;
  /** Returns when the database has noticed that the server is gone: until then its last COMMIT may still happen. */
  untilAlone(): Promise<void>;
  close(): Promise<void>;
}

/** The books at `url`, or in the embedded database's `file` when there is none. */
export const openBooks = (url: string | undefined, file: string): Promise<Books> =>
  url === undefined ? openFile(file) : openServer(url);

const busyTimeoutMs = 5_000;

function openFile(file: string): Promise<Books> {
  const connection = new BetterSqlite3(file, { fileMustExist: true, timeout: busyTimeoutMs });
  return Promise.resolve({
    query: (sql, values = []) => Promise.resolve(connection.prepare(sql).all(...values) as Row[]),
    change(sql, values = []) {
      connection.prepare(sql).run(...values);
      return Promise.resolve();
    },
    insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      const insert = connection.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
      connection.transaction(() => {
        for (const row of rows) insert.run(...Object.values(row));
      })();
      return Promise.resolve();
    },
    // The lock on the file ends with the process.
    untilAlone: () => Promise.resolve(),
    close() {
      connection.close();
      return Promise.resolve();
    },
  });
}

const alonePauseMs = 5;
const alonePatienceMs = 20_000;
const othersHere =
  'SELECT COUNT(*) AS others FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()';

async function openServer(url: string): Promise<Books> {
  const connection = await createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    supportBigNumbers: true,
    charset: 'utf8mb4_bin',
  });
  const query: Books['query'] = async (sql, values = []) => {
    const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
    return rows;
  };
  return {
    query,
    async change(sql, values = []) {
      await connection.query(sql, [...values]);
    },
    async insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      await connection.query('INSERT INTO ?? (??) VALUES ?', [table, columns, rows.map((row) => Object.values(row))]);
    },
    async untilAlone() {
      const end = performance.now() + alonePatienceMs;
      while (Number((await query(othersHere))[0]?.['others']) > 0) {
        if (performance.now() > end) throw new Error('the database still holds connections of a server that was killed');
        await pause(alonePauseMs);
      }
    },
    close: () => connection.end(),
  };
}
