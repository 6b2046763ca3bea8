import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Everything the tests put on disk lives under here, one folder per use, each naming the process that owns it. */
export const testRoot = join(
  tmpdir(),
  `shuke-test-${createHash('sha256').update(userInfo().username).digest('hex').slice(0, 6)}`,
);

const ownerFile = 'owner.pid';

/** A new folder of this process. Removed by whoever made it, or by `sweep` once the process is gone. */
export function ownFolder(name: string): string {
  mkdirSync(testRoot, { recursive: true });
  const folder = mkdtempSync(join(testRoot, `${name}-`));
  writeFileSync(join(folder, ownerFile), String(process.pid));
  return folder;
}

/** Removes a folder, also while a dying server still writes to it. */
export const removeFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
};

/** Is there a process of this id? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process id kept in a file, or undefined. */
export function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Folders under the test root whose owner has ended. */
export function abandonedFolders(): string[] {
  let names: string[];
  try {
    names = readdirSync(testRoot);
  } catch {
    return [];
  }
  return names
    .map((name) => join(testRoot, name))
    .filter((folder) => {
      const owner = readPid(join(folder, ownerFile));
      return owner !== undefined && !isAlive(owner);
    });
}
