import BetterSqlite3 from 'better-sqlite3';
import { createConnection, escape, escapeId, type Connection, type RowDataPacket } from 'mysql2/promise';
import { sqliteFile } from '../../server/src/platform/db/index.ts';
import type { Place } from '../../test/harness/place.ts';

/** A database as statements that make it again: its tables, then its rows. */
export interface Dump {
  readonly schema: readonly string[];
  readonly rows: readonly string[];
}

type Where = Pick<Place, 'url' | 'dataDir'>;
type Cell = string | number | null;

/** Reads a whole database at a place. Nobody may be writing to it. */
export const dump = ({ url, dataDir }: Where): Promise<Dump> => (url === undefined ? dumpFile(dataDir) : dumpServer(url));

/** Makes a dumped database again, in an empty place. */
export async function load({ url, dataDir }: Where, sql: string): Promise<void> {
  if (url !== undefined) {
    const connection = await connect(url);
    await connection.query(sql).finally(() => connection.end());
    return;
  }
  const handle = new BetterSqlite3(sqliteFile(dataDir));
  handle.exec(sql);
  handle.close();
}

/** Names of the tables that statements make and put no row in. */
export function emptyTables(statements: string): string[] {
  const namesIn = (pattern: RegExp) => [...statements.matchAll(pattern)].map(([, name = '']) => name);
  const filled = new Set(namesIn(/^INSERT INTO ["`](\w+)["`]/gm));
  return namesIn(/^CREATE TABLE ["`](\w+)["`]/gm)
    .filter((name) => !filled.has(name))
    .sort();
}

function dumpFile(dataDir: string): Promise<Dump> {
  const handle = new BetterSqlite3(sqliteFile(dataDir), { readonly: true });
  const objects = handle
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .all() as { type: string; name: string; sql: string }[];
  const rows = objects
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) => {
      const select = handle.prepare(`SELECT * FROM "${name}"`).raw(true);
      return (select.all() as Cell[][]).map((row) => `INSERT INTO "${name}" VALUES (${row.map(literal).join(', ')})`);
    });
  handle.close();
  return Promise.resolve({ schema: objects.map(({ sql }) => sql), rows });
}

const literal = (cell: Cell): string => (typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell ?? 'NULL'));

async function dumpServer(url: string): Promise<Dump> {
  const connection = await connect(url);
  try {
    const [tables] = await connection.query<RowDataPacket[]>({ sql: 'SHOW TABLES', rowsAsArray: true });
    const names = tables.map((row) => (row as unknown as [string])[0]).sort();
    const schema: string[] = [];
    const rows: string[] = [];
    for (const name of names) {
      const [[made]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${escapeId(name)}`);
      schema.push(String(made?.['Create Table']));
      const [cells] = await connection.query<RowDataPacket[]>({ sql: `SELECT * FROM ${escapeId(name)}`, rowsAsArray: true });
      for (const row of cells) rows.push(`INSERT INTO ${escapeId(name)} VALUES (${escape(row)})`);
    }
    return { schema, rows };
  } finally {
    await connection.end();
  }
}

const connect = (url: string): Promise<Connection> =>
  createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    multipleStatements: true,
  });
