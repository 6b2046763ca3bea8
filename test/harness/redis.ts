import { createConnection } from 'node:net';
import { freePort, startOwned, untilListening, type OwnedChild } from './child.ts';
import { ownFolder, removeFolder } from './folder.ts';
import { findProgram, howToInstall } from './programs.ts';
import { sharedByWorker } from './shared.ts';

/** For whoever talks to a Redis that is there: a machine that stands still for a moment must not look like one that is away. */
export const patientWithRedis = { commandMs: 60_000, connectMs: 60_000 } as const;

/** A private Redis of this process, without persistence; it cannot outlive it. */
export interface Redis {
  /** `redis://127.0.0.1:port` */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly folder: string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
  /** SIGKILL: everything it held is lost. */
  kill(): Promise<void>;
  /** An empty one on the same port. */
  restart(): Promise<void>;
}

/** More arguments for redis-server; they come last and win. */
export interface RedisOptions {
  readonly args?: readonly string[];
}

/** Starts a private Redis on a free port. */
export async function startRedis({ args = [] }: RedisOptions = {}): Promise<Redis> {
  const program = findProgram('redis');
  if (program === undefined) throw new Error(howToInstall(['redis']));
  const folder = ownFolder('redis');
  const port = await freePort();
  const all = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', ...args];
  const launch = async (): Promise<OwnedChild> => {
    const started = startOwned(program, all, folder);
    await untilListening(started, { host: '127.0.0.1', port }, folder);
    return started;
  };
  let child = await launch();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    get pid() {
      return child.pid;
    },
    stop: async () => {
      await child.end('SIGTERM');
      removeFolder(folder);
    },
    kill: () => child.end('SIGKILL'),
    restart: async () => {
      await child.end('SIGKILL');
      child = await launch();
    },
  };
}

/** The URL of an empty Redis that all test files of one jest worker share; a worker runs one file at a time. */
export async function freshRedis(): Promise<string> {
  const { port } = await sharedByWorker('redis', () => startRedis());
  await tellRedis(port, 'FLUSHALL');
  return `redis://127.0.0.1:${port}`;
}

/** Gives Redis a command that it answers with OK. It also speaks plain lines, so that needs no client. */
export const tellRedis = (port: number, command: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write(`${command}\r\n`));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      if (answer.toString().startsWith('+OK')) resolve();
      else reject(new Error(`Redis refused ${command}: ${answer.toString()}`));
    });
  });
