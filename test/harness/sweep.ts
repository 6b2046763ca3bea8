import { spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { serverPidFile } from './child.ts';
import { abandonedFolders, isAlive, readPid, removeFolder, testRoot } from './folder.ts';

/**
 * Ends servers and removes folders that earlier test processes left: only ours, named in our own files, and only when
 * the process that owned them is gone. Normally the watchdog of each server has done it already.
 */
export function sweep(): void {
  for (const folder of abandonedFolders()) {
    const pid = readPid(join(folder, serverPidFile));
    if (pid !== undefined && isAlive(pid) && worksIn(pid, folder)) process.kill(pid, 'SIGKILL');
    removeFolder(folder);
  }
  for (const note of notes()) {
    const owner = Number(/-(\d+)\.json$/.exec(note)?.[1]);
    if (Number.isSafeInteger(owner) && !isAlive(owner)) removeFolder(join(testRoot, note));
  }
}

function notes(): string[] {
  try {
    return readdirSync(testRoot).filter((name) => name.startsWith('shared-'));
  } catch {
    return [];
  }
}

/** A process id is used again sooner or later: our servers work in their folder, strangers do not. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(folder);
  }
}
