import BetterSqlite3 from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lockName = 'shuke.lock';
/** Beside the lock, not in it: closing any other handle on a locked file would let go of the lock (POSIX). */
const pidName = 'shuke.pid';

/** Another process works in the same data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Takes the data folder for this process alone, and returns the way to give it back.
 * The lock is SQLite's own on an empty file, so the operating system drops it with the process however that ends:
 * a lock left by a dead process is no lock, and no process number needs to be believed.
 * Throws FolderInUse with a sentence that says what to do.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new BetterSqlite3(join(folder, lockName), { timeout: 0 });
  try {
    // No journal: nothing is ever written, the lock is all we want.
    lock.pragma('journal_mode = OFF');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw inUse(folder);
  }
  writeFileSync(join(folder, pidName), String(process.pid));
  return () => {
    rmSync(join(folder, pidName), { force: true });
    lock.close();
  };
}

function inUse(folder: string): FolderInUse {
  const pid = readHolder(folder);
  return new FolderInUse(
    `数据目录 ${folder} 正被另一个熟客进程使用（进程 ${pid}）。内置数据库只能由一个进程打开：请先停止它再试；` +
      '要同时运行多个进程，请改用 MariaDB（DATABASE_URL）。' +
      ` The data folder ${folder} is in use by another Shuke process (pid ${pid}). Stop it first, or use MariaDB` +
      ' (DATABASE_URL) to run several.',
  );
}

function readHolder(folder: string): string {
  try {
    return readFileSync(join(folder, pidName), 'utf8').trim();
  } catch {
    return '?';
  }
}
