import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import type { Dump } from './dump.ts';
import type { SmallShop } from './smallShop.ts';

/** Where what releases left is kept: a folder for each, never edited. */
export const releasesFolder = 'test/releases';

/** The master secret of every shop kept here. */
export const releasesSecret = '5a'.repeat(32);

/** A release on one kind of database: what ran, the shop it made, and its whole database. */
export interface FrozenRelease {
  readonly release: string;
  /** Ids of the migrations it had. From now on they make the tables they made then. */
  readonly migrations: readonly string[];
  readonly shop: SmallShop;
}

const fileOf = (release: string, dialect: Dialect, ending: 'json' | 'sql'): string =>
  join(releasesFolder, release, `${dialect}.${ending}`);

/** Versions that are kept, oldest first. */
export const frozenReleases = (): string[] =>
  readdirSync(releasesFolder)
    .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

/** Keeps a release. Throws when it is kept already: what shops have on their disks does not change either. */
export function freeze(frozen: FrozenRelease, dialect: Dialect, { schema, rows }: Dump): void {
  const file = fileOf(frozen.release, dialect, 'sql');
  if (existsSync(file)) throw new Error(`${file} is there already: a release is frozen once`);
  mkdirSync(join(releasesFolder, frozen.release), { recursive: true });
  writeFileSync(file, [...schema, ...rows].map((statement) => `${statement};\n`).join(''));
  writeFileSync(fileOf(frozen.release, dialect, 'json'), `${JSON.stringify(frozen, null, 2)}\n`);
}

/** A release as it was kept, and the statements that make its database again. */
export const thaw = (release: string, dialect: Dialect): { frozen: FrozenRelease; sql: string } => ({
  frozen: JSON.parse(readFileSync(fileOf(release, dialect, 'json'), 'utf8')) as FrozenRelease,
  sql: readFileSync(fileOf(release, dialect, 'sql'), 'utf8'),
});
