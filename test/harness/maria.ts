import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { freePort, startOwned, untilListening, type OwnedChild } from './child.ts';
import { ownFolder, removeFolder } from './folder.ts';
import { copyTemplate, redoLogSize } from './mariaTemplate.ts';
import { findProgram, howToInstall } from './programs.ts';
import { sharedByWorker } from './shared.ts';

/** A private MariaDB of this process; it cannot outlive it. */
export interface Maria {
  /** `mariadb://root@127.0.0.1:port`, without a database. */
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now: another one after a restart. */
  readonly pid: number;
  /** Where its data and its log are. */
  readonly folder: string;
  /** A new, empty database of the server; its URL. */
  freshDatabase(): Promise<string>;
  /** Ends it in order and removes its data. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would, except that the page cache survives. The data stays. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port, after `kill` or over a running one (in order). */
  restart(): Promise<void>;
}

/** More arguments for mariadbd; they come last and win. For a true flush: `--innodb-flush-method=fsync`. */
export interface MariaOptions {
  readonly args?: readonly string[];
  /** Added to the environment of the server. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Small, quick to start, and without waits for the disk: commits are still written at once, only a power cut could lose them. */
const thrifty = [
  '--skip-name-resolve',
  '--bind-address=127.0.0.1',
  '--innodb-buffer-pool-size=64M',
  '--innodb-flush-method=nosync',
  redoLogSize,
  '--max-connections=300',
];

/** Starts a private MariaDB on a free port, in about a tenth of a second once the template exists. */
export async function startMaria({ args = [], env = {} }: MariaOptions = {}): Promise<Maria> {
  const program = findProgram('mariadb');
  if (program === undefined) throw new Error(howToInstall(['mariadb']));
  const folder = ownFolder('maria');
  // Its own: a server that starts clears temporary tables out of the folder it shares.
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  await copyTemplate(join(folder, 'data'), program);
  const port = await freePort();
  const socket = join(folder, 's.sock');
  const all = [
    ...['--no-defaults', `--user=${userInfo().username}`, `--datadir=${join(folder, 'data')}`, `--socket=${socket}`],
    `--tmpdir=${temporary}`,
    ...[`--pid-file=${join(folder, 'mariadbd.pid')}`, `--port=${port}`, ...thrifty, ...args],
  ];
  const launch = async (): Promise<OwnedChild> => {
    const started = startOwned(program, all, folder, { env: { ...process.env, ...env } });
    await untilListening(started, { host: '127.0.0.1', port }, folder);
    return started;
  };
  let child = await launch();
  return {
    url: `mariadb://root@127.0.0.1:${port}`,
    port,
    folder,
    get pid() {
      return child.pid;
    },
    freshDatabase: () => createDatabase(port),
    stop: async () => {
      await child.end('SIGTERM');
      removeFolder(folder);
    },
    kill: () => child.end('SIGKILL'),
    restart: async () => {
      await child.end('SIGTERM');
      child = await launch();
    },
  };
}

let databases = 0;

/** Named so that no two processes and no two test files can meet. */
async function createDatabase(port: number): Promise<string> {
  databases += 1;
  const name = `t_${process.pid}_${Date.now().toString(36)}_${databases}`;
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
  try {
    await connection.query(`CREATE DATABASE ${name}`);
  } finally {
    await connection.end();
  }
  return `mariadb://root@127.0.0.1:${port}/${name}`;
}

/** The URL of a new, empty database, on a server that all test files of one jest worker share. */
export async function freshDatabase(): Promise<string> {
  const { port } = await sharedByWorker('maria', () => startMaria());
  return createDatabase(port);
}
