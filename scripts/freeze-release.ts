/**
 * `npx tsx scripts/freeze-release.ts`, once for each release: keeps a small shop as this release leaves it, on both databases,
 * so that every later one is tested on its data (test/releases.test.ts). Needs MariaDB and Redis.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../server/src/migrations/index.ts';
import type { Dialect } from '../server/src/platform/db/index.ts';
import { version } from '../server/src/version.ts';
import { mariaPlace, sqlitePlace, type Place } from '../test/harness/place.ts';
import { dump, emptyTables } from './releases/dump.ts';
import { freeze, releasesSecret } from './releases/release.ts';
import { makeSmallShop } from './releases/smallShop.ts';

async function freezeOn(dialect: Dialect, place: Place): Promise<void> {
  try {
    writeFileSync(join(place.dataDir, 'secret.key'), releasesSecret);
    const shop = await makeSmallShop(place);
    const database = await dump(place);
    freeze({ release: version, migrations: migrations.map(({ id }) => id), shop }, dialect, database);
    console.log(
      `${version} on ${dialect} is frozen; empty tables: ${emptyTables([...database.schema, ...database.rows].join('\n')).join(', ')}.`,
    );
  } finally {
    place.remove();
  }
}

async function main(): Promise<void> {
  await freezeOn('sqlite', await sqlitePlace());
  await freezeOn('mariadb', await mariaPlace());
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
