import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, Socket, type AddressInfo, type NetConnectOpts } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits on standard input, which ends with the process that holds it, however that one ends; then kills the server. A
 * process id is used again sooner or later, so the server must still work in the folder (Redis rewrites its command line,
 * hence the look at the working directory).
 */
const watchdog = `
cat >/dev/null
whose="$(readlink "/proc/$1/cwd" || ps -o args= -p "$1")"
case "$whose" in *"$2"*) kill -KILL "$1" ;; esac
sleep 0.2
rm -rf "$2"
`;

/** Where a server that outlives its owner would be found again. */
export const serverPidFile = 'server.pid';

/** A server process of ours, in a folder of ours. */
export interface OwnedChild {
  readonly pid: number;
  isRunning(): boolean;
  /** Resolves when the process has ended, by whomever. */
  readonly exited: Promise<void>;
  /** Sends the signal and returns when the process has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a server that cannot outlive this process: a watchdog kills it and removes its folder when this process ends,
 * even by SIGKILL. The server runs in that folder, and must stay in it: that is how it is recognised.
 */
export function startOwned(
  command: string,
  args: readonly string[],
  folder: string,
  { env }: { env?: NodeJS.ProcessEnv } = {},
): OwnedChild {
  const log = openSync(join(folder, 'log'), 'a');
  // Own process groups: Ctrl-C in a terminal must reach us first, or a test of an ordered shutdown has no database left.
  const server = spawn(command, args, { cwd: folder, env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const { pid } = server;
  if (pid === undefined) throw new Error(`could not start ${command}`);
  writeFileSync(join(folder, serverPidFile), String(pid));
  const guard = spawn('sh', ['-c', watchdog, 'watchdog', String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  letGo(server, guard);
  let running = true;
  const exited = new Promise<void>((resolve) => {
    server.once('exit', () => {
      running = false;
      // The folder stays for a restart: the guard goes without doing its work.
      guard.kill('SIGKILL');
      resolve();
    });
  });
  const end = (signal: NodeJS.Signals): Promise<void> => {
    server.ref();
    if (running) server.kill(signal);
    return exited;
  };
  return { pid, isRunning: () => running, exited, end };
}

/** None of these may keep a finished test process from ending. */
function letGo(server: ChildProcess, guard: ChildProcess): void {
  server.unref();
  guard.unref();
  const { stdin } = guard;
  if (stdin instanceof Socket) stdin.unref();
  stdin?.on('error', () => undefined);
}

/** A TCP port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

const canConnect = (to: NetConnectOpts): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(to);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** Returns when the server takes connections; throws with the end of its log when it ends instead. */
export async function untilListening(child: OwnedChild, to: NetConnectOpts, folder: string): Promise<void> {
  while (!(await canConnect(to))) {
    if (!child.isRunning()) throw new Error(`the server in ${folder} did not start:\n${tailOf(join(folder, 'log'))}`);
    await pause(10);
  }
}

const tailOf = (file: string): string => readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
