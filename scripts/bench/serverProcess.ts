import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort, startOwned, untilListening } from '../../test/harness/child.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';

/** A server in one file, so that it starts in a fraction of the time its sources take. */
export interface BuiltServer {
  readonly file: string;
  remove(): void;
}

/** Puts an entry and everything of ours it imports into one file. Run from the project's root. */
export async function buildServer(entry = 'server/src/main.ts'): Promise<BuiltServer> {
  // Below server/, where its packages are found.
  const file = resolve(`server/node_modules/.cache/shuke/server-${process.pid}-${performance.now().toFixed(0)}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@shuke/shared': resolve('shared/src') },
    // Entities are known by the names of their classes.
    keepNames: true,
    logLevel: 'warning',
  });
  return {
    file,
    remove: () => {
      rmSync(file, { force: true });
    },
  };
}

/** A real server, as a process of its own that cannot outlive this one. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Where its log is. */
  readonly folder: string;
  /** SIGKILL: returns when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM: an ordered end. */
  stop(): Promise<void>;
}

/** Starts it with these settings and none of ours, and returns once it answers. */
export async function startServer(
  built: BuiltServer,
  settings: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
): Promise<ServerProcess> {
  const folder = ownFolder('server');
  const port = await freePort();
  const env = { PATH: process.env['PATH'], PORT: String(port), SHUKE_DATA_DIR: folder, SHUKE_RATE_LIMITS: 'off', ...settings };
  const child = startOwned(process.execPath, [...nodeArgs, built.file, folder], folder, { env });
  await untilListening(child, { host: '127.0.0.1', port }, folder);
  const end = async (signal: NodeJS.Signals) => {
    await child.end(signal);
    removeFolder(folder);
  };
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, folder, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
