import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverPidFile } from './child.ts';
import { ownFolder, removeFolder } from './folder.ts';
import { sweep } from './sweep.ts';

/** A server left behind: its id is in `folder`, and it runs in `cwd`. */
function leftBehind(folder: string, cwd: string): ChildProcess {
  const server = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { cwd });
  writeFileSync(join(folder, serverPidFile), String(server.pid));
  return server;
}

/** The id of a process that has ended. */
const deadPid = (): string => String(spawnSync(process.execPath, ['-e', '']).pid);
const ended = (server: ChildProcess) => new Promise((resolve) => server.once('exit', (_, signal) => resolve(signal)));

describe('sweep', () => {
  it('ends a server whose owner is gone, and removes its folder', async () => {
    const folder = ownFolder('sweep');
    const server = leftBehind(folder, folder);
    writeFileSync(join(folder, 'owner.pid'), deadPid());
    const signal = ended(server);
    sweep();
    expect(await signal).toBe('SIGKILL');
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves alone what has a living owner, and a stranger with the same process id', async () => {
    const [owned, abandoned] = [ownFolder('sweep'), ownFolder('sweep')];
    const servers = [leftBehind(owned, owned), leftBehind(abandoned, tmpdir())];
    writeFileSync(join(abandoned, 'owner.pid'), deadPid());
    sweep();
    expect([existsSync(owned), existsSync(abandoned)]).toEqual([true, false]);
    const signals = Promise.all(servers.map(ended));
    for (const server of servers) server.kill('SIGTERM');
    expect(await signals).toEqual(['SIGTERM', 'SIGTERM']);
    removeFolder(owned);
  });
});
