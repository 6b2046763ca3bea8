import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { lockFolder } from './folderLock.ts';
import { joining } from './joining.ts';
import { createQueue } from './queue.ts';
import type { OpenOptions, OpenedDatabase } from './open.ts';
import { rowReader, type RunRead } from './readRows.ts';
import type { SqlValue } from './tablePlan.ts';
import { SnakeCaseNaming } from './naming.ts';
import { turnSnapshot, type TurnSnapshot } from './turnSnapshot.ts';

const busyTimeoutMs = 5_000;
const mappedBytesMax = 2 ** 30;

/** The embedded database's file in a data folder. */
export const sqliteFile = (dataDir: string): string => join(dataDir, 'shuke.sqlite');

/**
 * Opens the embedded database for this process alone. Two connections: TypeORM shares one per DataSource, so a read on
 * the writer's would join whatever transaction is open there and see rows that may never be.
 */
export async function openSqlite(options: OpenOptions): Promise<OpenedDatabase> {
  const unlock = lockFolder(options.dataDir);
  const opened: DataSource[] = [];
  try {
    // The writer first: it makes the file and its WAL, which a read-only connection cannot.
    const writer = await openConnection(options, false).then(keepIn(opened));
    const reader = await openConnection(options, true).then(keepIn(opened));
    return assemble({ writer, reader, unlock });
  } catch (error) {
    for (const source of opened) await source.destroy();
    unlock();
    throw error;
  }
}

const keepIn =
  (opened: DataSource[]) =>
  (source: DataSource): DataSource => {
    opened.push(source);
    return source;
  };

function assemble({ writer, reader, unlock }: { writer: DataSource; reader: DataSource; unlock: () => void }): OpenedDatabase {
  const queue = createQueue();
  const snapshot = turnSnapshot(handleOf(reader));
  const transact = <Result>(work: (tx: EntityManager) => Promise<Result>) =>
    queue.run(() =>
      snapshot.aside(() =>
        writer.transaction(work).catch((error: unknown) => {
          startAfresh(writer);
          throw error;
        }),
      ),
    );
  const { write, isInside } = joining(transact);

  return {
    dialect: 'sqlite',
    reader,
    rows: rowReader(reader, runPrepared(handleOf(reader), snapshot)),
    writer,
    write,
    exclusive(work) {
      if (isInside()) return Promise.reject(new Error('exclusive() inside write() would wait for itself for ever'));
      return queue.run(() => snapshot.aside(() => Promise.resolve(runAlone(handleOf(writer), work))));
    },
    connectionOptions() {
      throw new Error('connectionOptions() is for MariaDB; this is SQLite');
    },
    async close() {
      await queue.drained();
      await reader.destroy();
      await writer.destroy();
      unlock();
    },
  };
}

/** Runs statements that were prepared once, all of one turn on one snapshot. */
function runPrepared(handle: BetterSqlite3.Database, snapshot: TurnSnapshot): RunRead {
  const prepared = new Map<string, BetterSqlite3.Statement<SqlValue[], SqlValue[]>>();
  return (sql, values) => {
    const statement = prepared.get(sql) ?? handle.prepare<SqlValue[], SqlValue[]>(sql).raw();
    prepared.set(sql, statement);
    snapshot.enter();
    return Promise.resolve(statement.all(...values));
  };
}

/** Synchronous work on the bare handle; whatever it leaves open is rolled back, or the next in line would inherit it. */
function runAlone<Result>(handle: BetterSqlite3.Database, work: (handle: BetterSqlite3.Database) => Result): Result {
  try {
    const result = work(handle);
    if (handle.inTransaction) throw new Error('exclusive() work left a transaction open');
    return result;
  } finally {
    if (handle.inTransaction) handle.exec('ROLLBACK');
  }
}

/**
 * When COMMIT finds no room, SQLite undoes the transaction by itself. TypeORM then cannot roll back, takes it for open
 * ever after, and would put the next ones inside it, where nothing is ever committed.
 */
function startAfresh(source: DataSource): void {
  const handle = handleOf(source);
  if (handle.inTransaction) handle.exec('ROLLBACK');
  // The runner holds what TypeORM believes; without one it makes another.
  if ('queryRunner' in source.driver) source.driver.queryRunner = undefined;
}

/** The connection under a TypeORM data source. */
export function handleOf(source: DataSource): BetterSqlite3.Database {
  const { driver } = source;
  const handle: unknown = 'databaseConnection' in driver ? driver.databaseConnection : undefined;
  if (!(handle instanceof BetterSqlite3)) throw new Error('not an open SQLite connection');
  return handle;
}

async function openConnection({ dataDir, entities, subscribers = [] }: OpenOptions, isReader: boolean): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: BetterSqlite3,
    database: sqliteFile(dataDir),
    readonly: isReader,
    fileMustExist: isReader,
    timeout: busyTimeoutMs,
    prepareDatabase: isReader ? prepareReader : prepareWriter,
    entities: [...entities],
    subscribers: [...subscribers],
    namingStrategy: new SnakeCaseNaming(),
    logging: false,
  });
  return source.initialize();
}

function prepareWriter(handle: BetterSqlite3.Database): void {
  handle.pragma('journal_mode = WAL');
  // FULL, not NORMAL: an answered sale must survive a power cut.
  handle.pragma('synchronous = FULL');
}

function prepareReader(handle: BetterSqlite3.Database): void {
  handle.pragma('query_only = ON');
  // Every write empties this connection's own cache; pages mapped from the system's stay.
  handle.pragma(`mmap_size = ${mappedBytesMax}`);
}
