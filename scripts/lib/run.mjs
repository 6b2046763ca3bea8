import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, whatever folder a script is called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a program with our own input and output and returns its exit code. Signals go on to it, and we wait for it to end,
 * so that Ctrl-C gives a server the time to finish what it has begun.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    // A terminal sends Ctrl-C to the whole group: the child has it already, we only must not end before it.
    const wait = () => undefined;
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', passOn);
    const settle = (then) => (value) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', passOn);
      then(value);
    };
    child.once('error', settle(fail));
    child.once('close', (code, signal) => settle(done)(signal === null ? (code ?? 1) : 1));
  });
}

/** As `run`, but the output is returned instead of shown. Output and complaints come as one text. */
export async function capture(command, args, options = {}) {
  const parts = [];
  const code = await new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    child.stdout.on('data', (data) => parts.push(data));
    child.stderr.on('data', (data) => parts.push(data));
    child.once('error', fail);
    child.once('close', (status) => done(status ?? 1));
  });
  return { code, output: Buffer.concat(parts).toString() };
}

/** npm as a command: the one that started us, or the one on the PATH. */
function npmCommand(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return [process.execPath, [own, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

/** Runs npm. */
export const npm = (...args) => run(...npmCommand(args));

/** As `npm`, with the output returned. */
export const captureNpm = (...args) => capture(...npmCommand(args));

/** Runs a program of node_modules by its script, without a shell and without npx. */
export const node = (script, args = [], options = {}) =>
  run(process.execPath, [resolve(root, 'node_modules', script), ...args], options);

/** As `node`, with the output returned. */
export const captureNode = (script, args = [], options = {}) =>
  capture(process.execPath, [resolve(root, 'node_modules', script), ...args], options);
