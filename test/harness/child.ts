import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, Socket, type NetConnectOpts } from 'node:net';
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

/** Below the ports a system gives to whoever wants any, on either end of a connection, and above those a browser refuses. */
const [firstPort, lastPort] = [11_000, 31_999];
let nextPort = randomInt(firstPort, lastPort + 1);

/** A TCP port nobody listens on, and which nobody is given by chance until whoever asked for it listens there. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort;
    nextPort = port === lastPort ? firstPort : port + 1;
    if (await canListen(port)) return port;
  }
}

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

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
