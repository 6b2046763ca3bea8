import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { listBackups } from './backup.ts';
import { lockFolder } from './folderLock.ts';
import { assertSound } from './sqliteFile.ts';
import { sqliteFile } from './sqlite.ts';

/** What a restore did. */
export interface Restored {
  /** The file that is in use now as the database was copied from this one. */
  from: string;
  /** Where the database that was there is now; undefined when there was none. */
  replaced: string | undefined;
}

/** The write-ahead log and its index belong to the file beside them, and move with it. */
const parts = ['', '-wal', '-shm'];

/**
 * Puts a back-up in the place of the embedded database. `from` is a path, or `latest`. The database that was there is
 * kept beside it. Throws FolderInUse while a server runs, and UnsoundFile before anything is changed.
 */
export function restore(clock: Clock, dataDir: string, from: string): Restored {
  const unlock = lockFolder(dataDir);
  const incoming = join(dataDir, 'shuke.restoring.sqlite');
  try {
    const source = from === 'latest' ? latestBackup(dataDir) : from;
    if (!existsSync(source)) throw new Error(`没有这个文件：${source}。 There is no such file: ${source}.`);
    copyFileSync(source, incoming);
    assertSound(incoming);
    const replaced = moveAway(dataDir, clock.now());
    renameSync(incoming, sqliteFile(dataDir));
    return { from: source, replaced };
  } finally {
    for (const part of parts) rmSync(incoming + part, { force: true });
    unlock();
  }
}

function latestBackup(dataDir: string): string {
  const [latest] = listBackups(dataDir);
  if (latest === undefined) throw new Error(`${dataDir} 里没有备份。 There are no back-ups in ${dataDir}.`);
  return latest;
}

function moveAway(dataDir: string, now: number): string | undefined {
  const current = sqliteFile(dataDir);
  if (!existsSync(current)) return undefined;
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const away = join(dataDir, `shuke.replaced-${stamp}.sqlite`);
  // The log first: a database that has lost its log to a crash half-way here would be short of its last sales.
  for (const part of [...parts].reverse()) if (existsSync(current + part)) renameSync(current + part, away + part);
  return away;
}
