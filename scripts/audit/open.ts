import BetterSqlite3 from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { join } from 'node:path';
import type { Query, Row } from './types.ts';

/** A database open for reading only. */
export interface Opened {
  query: Query;
  close(): Promise<void>;
}

/** Opens the books read-only at one moment, so that an audit beside a running shop sees no half. */
export const openForAudit = ({ url, dataDir }: { url?: string | undefined; dataDir: string }): Promise<Opened> =>
  url === undefined || url === '' ? openSqlite(join(dataDir, 'shuke.sqlite')) : openServer(url);

function openSqlite(file: string): Promise<Opened> {
  const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  connection.exec('BEGIN');
  return Promise.resolve({
    query: (sql, values = []) => Promise.resolve(connection.prepare(sql).all(...values) as Row[]),
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  });
}

async function openServer(url: string): Promise<Opened> {
  const connection = await createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    supportBigNumbers: true,
    charset: 'utf8mb4_bin',
  });
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  return {
    query: async (sql, values = []) => {
      const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
      return rows;
    },
    close: () => connection.end(),
  };
}
