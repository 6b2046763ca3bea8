/**
 * `npm run migrate` brings the database up to date; `-- status` says what has run and what has not; `-- new <name>` begins
 * a migration.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readConfig } from '../server/src/config.ts';
import { entities } from '../server/src/entities.ts';
import { migrations } from '../server/src/migrations/index.ts';
import { migrate, openDatabase, pendingMigrations, type OpenedDatabase } from '../server/src/platform/db/index.ts';

const folder = 'server/src/migrations';
const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

async function withDatabase(work: (db: OpenedDatabase) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = readConfig();
  const db = await openDatabase({ url: databaseUrl, dataDir, entities });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

async function up(db: OpenedDatabase): Promise<void> {
  const ran = await migrate(db, migrations);
  for (const id of ran) console.log(`migrated ${id}`);
  if (ran.length === 0) console.log('The database is up to date.');
}

async function status(db: OpenedDatabase): Promise<void> {
  const pending = new Set(await pendingMigrations(db, migrations));
  for (const { id } of migrations) console.log(`${pending.has(id) ? 'pending' : 'ran    '}  ${id}`);
}

/** `add-member-birthday` → `0007-add-member-birthday.ts`, exporting `addMemberBirthday`. */
function begin(name: string | undefined): void {
  if (name === undefined || !namePattern.test(name))
    throw new Error('Name it verb first, in lower case: npm run migrate -- new add-member-birthday');
  const id = `${String(migrations.length).padStart(4, '0')}-${name}`;
  const file = join(folder, `${id}.ts`);
  if (existsSync(file)) throw new Error(`${file} exists already`);
  const variable = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  writeFileSync(file, skeleton(id, variable));
  console.log(`${file} is there. Add it to ${folder}/index.ts:`);
  console.log(`  import { ${variable} } from './${basename(file)}';`);
  console.log(`and ${variable} at the end of the list; then change the entities to match: npm run check -- migrations`);
}

const skeleton = (id: string, variable: string): string => `import type { Migration } from '../platform/db/migration.ts';
import { addColumn, nullable, text } from '../platform/db/tables.ts';

/** Why, and what it locks for how long. Expand first, fill, and take the old away in a later release. */
export const ${variable}: Migration = {
  id: '${id}',
  async up(runner) {
    await addColumn(runner, 'table', 'column', nullable(text(64)));
  },
};
`;

async function main([command, name]: readonly string[]): Promise<void> {
  if (command === undefined) await withDatabase(up);
  else if (command === 'status') await withDatabase(status);
  else if (command === 'new') begin(name);
  else throw new Error('npm run migrate · npm run migrate -- status · npm run migrate -- new <name>');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
