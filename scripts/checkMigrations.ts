/**
 * Runs every migration on an empty database of each dialect and compares what they made with what the entities describe.
 * A difference is printed as the SQL that would take it away.
 */
import { entities } from '../server/src/entities.ts';
import { migrations } from '../server/src/migrations/index.ts';
import { migrate, openDatabase } from '../server/src/platform/db/index.ts';
import { startMaria } from '../test/harness/maria.ts';
import { sqlitePlace } from '../test/harness/place.ts';
import { howToInstall, missingPrograms, mustHaveAll } from '../test/harness/programs.ts';

async function differences(where: { url?: string; dataDir: string }): Promise<string[]> {
  const db = await openDatabase({ ...where, entities });
  try {
    await migrate(db, migrations);
    const { upQueries } = await db.writer.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await db.close();
  }
}

async function onSqlite(): Promise<string[]> {
  const place = await sqlitePlace();
  try {
    return await differences(place);
  } finally {
    place.remove();
  }
}

async function onMariadb(): Promise<string[]> {
  const place = await sqlitePlace();
  const server = await startMaria();
  try {
    return await differences({ ...place, url: await server.freshDatabase() });
  } finally {
    await server.stop();
    place.remove();
  }
}

function report(dialect: string, sql: readonly string[]): number {
  if (sql.length === 0) console.log(`${dialect}: ${migrations.length} migrations make exactly what the entities describe`);
  else console.error([`${dialect}: the entities want what no migration makes:`, ...sql].join('\n  '));
  return sql.length;
}

async function main(): Promise<number> {
  const found = report('sqlite', await onSqlite());
  const missing = missingPrograms('mariadb');
  if (missing.length === 0) return found + report('mariadb', await onMariadb());
  if (mustHaveAll()) throw new Error(howToInstall(missing));
  console.log(`mariadb: skipped (${howToInstall(missing)})`);
  return found;
}

main().then(
  (found) => process.exit(found > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
