import type { DataSource, QueryRunner } from 'typeorm';
import { systemClock } from '../clock.ts';
import type { Log } from '../log.ts';
import { SchemaMigration } from './entities.ts';
import type { Migration } from './migration.ts';
import type { OpenedDatabase } from './open.ts';
import { takeLease } from './processLease.ts';
import { createTable, count, instant, primaryId, text } from './tables.ts';

/** Ids of those in `migrations` that have not run on this database, in order. */
export async function pendingMigrations(
  { reader }: Pick<OpenedDatabase, 'reader'>,
  migrations: readonly Migration[],
): Promise<string[]> {
  const ran = await ranMigrations(reader);
  return migrations.map(({ id }) => id).filter((id) => !ran.has(id));
}

/**
 * Runs what has not run yet and returns its ids. Two processes at once: the second waits and finds nothing to do.
 * On SQLite the folder lock has settled that; on MariaDB a lease row does, which works on a cluster (GET_LOCK does not).
 * Throws when this database has run a migration that the code does not know: the code is older than the data.
 */
export async function migrate(db: OpenedDatabase, migrations: readonly Migration[], log?: Log): Promise<string[]> {
  assertOrdered(migrations);
  await prepare(db);
  const lease = db.dialect === 'sqlite' ? undefined : await takeLease(db, 'migrate', { ifTaken: 'wait' });
  try {
    await refuseOlderCode(db.reader, migrations);
    const pending = await pendingMigrations(db, migrations);
    for (const migration of migrations.filter(({ id }) => pending.includes(id))) {
      await runOne(db, migration);
      log?.info({ migration: migration.id }, 'migrated');
    }
    return pending;
  } finally {
    await lease?.release();
  }
}

async function runOne(db: OpenedDatabase, migration: Migration): Promise<void> {
  await db.write(async (tx) => {
    const runner = tx.queryRunner;
    if (runner === undefined) throw new Error('a write transaction has a query runner');
    await migration.up(runner);
    await tx.insert(SchemaMigration, { id: migration.id, ranAt: systemClock.now() });
  });
}

/** The two tables migrating itself needs, and on MariaDB the collation of every table to come. */
async function prepare(db: OpenedDatabase): Promise<void> {
  const runner = db.writer.createQueryRunner();
  try {
    if (db.dialect === 'mariadb') await compareExactly(runner);
    await createUnlessThere(runner, 'schema_migration', { id: primaryId(), ran_at: instant() });
    await createUnlessThere(runner, 'process_lease', { id: primaryId(), holder: text(64), beat: count() });
  } finally {
    await runner.release();
  }
}

/** Ids and codes must compare byte by byte: MariaDB's own default takes `A` for `a`. */
async function compareExactly(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query('SELECT @@collation_database AS collation')) as { collation: string }[];
  if (rows[0]?.collation !== 'utf8mb4_bin') await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
}

async function createUnlessThere(runner: QueryRunner, name: string, columns: Parameters<typeof createTable>[2]): Promise<void> {
  if (await runner.hasTable(name)) return;
  try {
    await createTable(runner, name, columns);
  } catch (error) {
    // Another process may have been quicker.
    if (!(await runner.hasTable(name))) throw error;
  }
}

async function ranMigrations(reader: DataSource): Promise<ReadonlySet<string>> {
  const runner = reader.createQueryRunner();
  const isNew = !(await runner.hasTable('schema_migration').finally(() => runner.release()));
  const rows = isNew ? [] : await reader.getRepository(SchemaMigration).find();
  return new Set(rows.map(({ id }) => id));
}

async function refuseOlderCode(reader: DataSource, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...(await ranMigrations(reader))].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new Error(
    `数据库比程序新（已有 ${unknown.join('、')}），请使用新版本的程序。` +
      ` The database is newer than this program (it has run ${unknown.join(', ')}): use the newer program.`,
  );
}

function assertOrdered(migrations: readonly Migration[]): void {
  const ids = migrations.map(({ id }) => id);
  const sorted = [...new Set(ids)].sort();
  if (ids.join() !== sorted.join())
    throw new Error(`migrations must be listed once each, in the order of their names: ${ids.join(', ')}`);
}
