import { build, type Plugin } from 'esbuild';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort, startOwned, untilListening } from '../../test/harness/child.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';

/** A server in one file, so that it starts in a fraction of the time its sources take. */
export interface BuiltServer {
  readonly file: string;
  remove(): void;
}

/** Machine code, and files read at run time by their place: these stay where they are. */
const leftOutside = ['better-sqlite3', '@node-rs/argon2', 'swagger-ui-dist'];

/** Drivers that packages of ours would use if they were installed. */
const absentPackages: Plugin = {
  name: 'absent packages',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === absentPackages.name || leftOutside.includes(path)) return undefined;
      const { errors } = await find(path, { ...from, pluginData: absentPackages.name });
      return errors.length === 0 ? undefined : { path, external: true };
    });
  },
};

/** Puts an entry and everything it imports into one file. Run from the project's root. */
export async function buildServer(entry = 'server/src/main.ts', plugins: readonly Plugin[] = []): Promise<BuiltServer> {
  // Below server/, where the packages left outside are found.
  const file = resolve(`server/node_modules/.cache/shuke/server-${process.pid}-${performance.now().toFixed(0)}.cjs`);
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: leftOutside,
    plugins: [...plugins, absentPackages],
    alias: { '@shuke/shared': resolve('shared/src') },
    logLevel: 'error',
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
  isRunning(): boolean;
  /** Resolves when the process has ended, by whomever. */
  readonly exited: Promise<void>;
  /** SIGKILL: returns when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM: an ordered end. */
  stop(): Promise<void>;
}

/** How the process is started, beside its settings. */
export interface Launch {
  nodeArgs?: readonly string[];
  /** A command that ends by becoming the one that follows it, as `nice` does. */
  through?: readonly string[];
}

/** Starts it with these settings and none of ours, and returns once it answers. */
export async function startServer(
  built: BuiltServer,
  settings: Readonly<Record<string, string>>,
  { nodeArgs = [], through = [] }: Launch = {},
): Promise<ServerProcess> {
  const folder = ownFolder('server');
  const port = await freePort();
  const env = { PATH: process.env['PATH'], PORT: String(port), SHUKE_DATA_DIR: folder, SHUKE_RATE_LIMITS: 'off', ...settings };
  const [command, ...args] = [...through, process.execPath, ...nodeArgs, built.file, folder];
  const child = startOwned(command, args, folder, { env });
  await untilListening(child, { host: '127.0.0.1', port }, folder);
  const end = async (signal: NodeJS.Signals) => {
    await child.end(signal);
    removeFolder(folder);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    folder,
    isRunning: child.isRunning,
    exited: child.exited,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
