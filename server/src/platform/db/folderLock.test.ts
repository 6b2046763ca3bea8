import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from './folderLock.ts';

/** Another process that tries for the same lock, in SQLite's own words. */
const otherProcess = (folder: string, after = '') =>
  spawnSync(
    process.execPath,
    [
      '-e',
      `const Database = require('better-sqlite3');
       const lock = new Database(process.argv[1], { timeout: 0 });
       try { lock.exec('BEGIN EXCLUSIVE'); console.log('locked'); } catch (error) { console.log(error.code); }
       ${after}`,
      join(folder, 'shuke.lock'),
    ],
    { encoding: 'utf8', cwd: process.cwd() },
  ).stdout.trim();

describe('the lock of the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuke-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps a second process out, and lets it in once given back', () => {
    const unlock = lockFolder(folder);
    expect(otherProcess(folder)).toBe('SQLITE_BUSY');
    unlock();
    expect(otherProcess(folder)).toBe('locked');
  });

  it('keeps a second opening in the same process out, with a sentence in both languages that names the process', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(
      new RegExp(`正被另一个熟客进程使用（进程 ${process.pid}）.*in use by another Shuke process`),
    );
    unlock();
  });

  it('still holds after a refused second opening', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(otherProcess(folder)).toBe('SQLITE_BUSY');
    unlock();
  });

  it('takes over from a process that was killed, whoever has its number now', () => {
    expect(otherProcess(folder, "process.kill(process.pid, 'SIGKILL')")).toBe('locked');
    // This very process now has the number the dead one left behind, as the first process of a container always has.
    writeFileSync(join(folder, 'shuke.pid'), String(process.pid));
    lockFolder(folder)();
  });

  it('makes the folder when there is none', () => {
    lockFolder(join(folder, 'new', 'data'))();
  });
});
