import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ownFolder, removeFolder, testRoot } from './folder.ts';
import { findExecutable } from './programs.ts';

const run = promisify(execFile);

/** Must be the same when the data folder is made and when it is used, or each start rewrites the redo log. */
export const redoLogSize = '--innodb-log-file-size=32M';

/**
 * Puts an initialised data folder at `target`. Initialising takes seconds, copying a tenth of one, so it is done once
 * for each build of MariaDB and kept; two processes that do it at the same time both succeed.
 */
export async function copyTemplate(target: string, mariadbd: string): Promise<void> {
  const { mtimeMs, size } = statSync(mariadbd);
  const template = join(testRoot, `maria-template-${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}`);
  if (!existsSync(template)) await makeTemplate(template);
  await run('cp', ['-R', template, target]);
}

async function makeTemplate(template: string): Promise<void> {
  const install = findExecutable('mariadb-install-db', 'mysql_install_db');
  if (install === undefined) throw new Error('mariadbd is installed but mariadb-install-db is not');
  const folder = ownFolder('maria-install');
  const data = join(folder, 'data');
  mkdirSync(data);
  await run(install, [
    ...['--no-defaults', `--user=${userInfo().username}`, `--datadir=${data}`, redoLogSize],
    ...['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
  ]);
  try {
    renameSync(data, template);
  } catch (error) {
    // Another process was quicker; its template is as good.
    if (!existsSync(template)) throw error;
  }
  removeFolder(folder);
}
