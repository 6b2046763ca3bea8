import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedDatabase } from './open.ts';
import { assertSound } from './sqliteFile.ts';
import { handleOf } from './sqlite.ts';

const keptMax = 14;
const namePattern = /^shuke-\d{4}-\d{2}-\d{2}\.sqlite$/;
/** About 4 MB, a few milliseconds: other work goes on in between. */
const pagesPerStep = 1_000;

/** Where the back-ups of a data folder are. */
export const backupFolder = (dataDir: string): string => join(dataDir, 'backups');

/** The back-ups there are, newest first, with their paths. */
export function listBackups(dataDir: string): string[] {
  mkdirSync(backupFolder(dataDir), { recursive: true });
  const names = readdirSync(backupFolder(dataDir)).filter((name) => namePattern.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => join(backupFolder(dataDir), name));
}

/**
 * Copies the embedded database while it is in use, as of one moment, verifies the copy and keeps the newest 14.
 * Returns the path. A second one on the same day replaces the first, and only by a sound copy.
 *
 * The copy is made through the writer's own connection: SQLite then brings pages that change meanwhile up to date, where
 * through another it would have to begin again with every sale.
 */
export async function backUp(db: OpenedDatabase, dataDir: string, businessDate: string): Promise<string> {
  if (db.dialect !== 'sqlite') throw new Error('only the embedded database is backed up from here');
  const file = join(backupFolder(dataDir), `shuke-${businessDate}.sqlite`);
  const unfinished = `${file}.part`;
  mkdirSync(backupFolder(dataDir), { recursive: true });
  rmSync(unfinished, { force: true });
  await handleOf(db.writer).backup(unfinished, { progress: () => pagesPerStep });
  assertSound(unfinished);
  renameSync(unfinished, file);
  for (const old of listBackups(dataDir).slice(keptMax)) rmSync(old, { force: true });
  return file;
}
