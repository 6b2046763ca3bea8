import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createConnection, format, type RowDataPacket } from 'mysql2/promise';
import { sqliteFile } from '../../server/src/platform/db/index.ts';
import { ownFolder, removeFolder, testRoot } from './folder.ts';
import { freshDatabase } from './maria.ts';
import { openMigrated } from './migrated.ts';
import type { Place } from './place.ts';

type Where = Pick<Place, 'url' | 'dataDir'>;

/**
 * Puts every table into an empty place, as the migrations make them. Migrating takes seconds on MariaDB and every file of
 * tests needs it, so what it made is kept beside the template of the server, for as long as nothing about migrations changes;
 * that migrating itself works has tests of its own. Two processes that make it at the same time both succeed. A place where
 * somebody has been before is left as it is.
 */
export async function prepareSchema(place: Where): Promise<void> {
  if (!(await isEmpty(place))) return;
  const { url, dataDir } = place;
  const kept = join(testRoot, `schema-${versionOfSchema()}${url === undefined ? '.sqlite' : '.sql'}`);
  if (!existsSync(kept)) await (url === undefined ? keepFile(kept) : keepStatements(kept));
  if (url === undefined) {
    mkdirSync(dataDir, { recursive: true });
    copyFileSync(kept, sqliteFile(dataDir));
  } else await withConnection(url, (connection) => connection.query(readFileSync(kept, 'utf8')));
}

const isEmpty = async ({ url, dataDir }: Where): Promise<boolean> =>
  url === undefined
    ? !existsSync(sqliteFile(dataDir))
    : withConnection(url, async (connection) => (await tablesOf(connection)).length === 0);

async function tablesOf(connection: Connected): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  return rows.map((row) => String(Object.values(row)[0]));
}

let version: string | undefined;

/** Changes with every file that has a say in what tables look like. */
function versionOfSchema(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha256');
  for (const folder of ['server/src/migrations', 'server/src/platform/db']) {
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(name).update(readFileSync(resolve(folder, name)));
    }
  }
  version = hash.digest('hex').slice(0, 16);
  return version;
}

async function keepFile(kept: string): Promise<void> {
  const folder = ownFolder('schema');
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  // Closing it brings all into the one file.
  await (await openMigrated({ dataDir })).close();
  renameSync(sqliteFile(dataDir), kept);
  removeFolder(folder);
}

async function keepStatements(kept: string): Promise<void> {
  const folder = ownFolder('schema');
  const url = await freshDatabase();
  await (await openMigrated({ url, dataDir: folder })).close();
  const statements = await withConnection(url, async (connection) => {
    const all: string[] = [];
    for (const name of await tablesOf(connection)) {
      const [[made]] = await connection.query<RowDataPacket[]>('SHOW CREATE TABLE ??', [name]);
      all.push(String(made?.['Create Table']));
      const [rows] = await connection.query<RowDataPacket[]>('SELECT * FROM ??', [name]);
      for (const row of rows) all.push(format('INSERT INTO ?? SET ?', [name, row]));
    }
    return all;
  });
  const half = join(folder, 'statements.sql');
  writeFileSync(half, statements.join(';\n'));
  renameSync(half, kept);
  removeFolder(folder);
}

type Connected = Awaited<ReturnType<typeof createConnection>>;

async function withConnection<Result>(url: string, work: (connection: Connected) => Promise<Result>): Promise<Result> {
  const connection = await createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    multipleStatements: true,
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
  });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
