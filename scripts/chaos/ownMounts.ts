import { spawn, spawnSync } from 'node:child_process';
import { findExecutable } from '../../test/harness/programs.ts';

const markOfInside = 'SHUKE_CHAOS_INSIDE';

/** True in a process that may mount file systems which nobody else sees. */
export const hasOwnMounts = (): boolean => process.env[markOfInside] === '1';

/** A user's own name space first; root needs none, and may have mounts of its own where these are switched off. */
const ways = [['--map-root-user', '--mount'], ['--mount']] as const;

/** How this user gets file systems of their own; undefined where the kernel does not allow it. */
function wayToMounts(): { unshare: string; way: readonly string[] } | undefined {
  const unshare = findExecutable('unshare');
  if (unshare === undefined) return undefined;
  const way = ways.find((args) => spawnSync(unshare, [...args, 'true'], { stdio: 'ignore' }).status === 0);
  return way && { unshare, way };
}

/** True where the kernel lets this user have file systems of their own: Linux with user namespaces, or as root. */
export const mayHaveOwnMounts = (): boolean => hasOwnMounts() || wayToMounts() !== undefined;

/**
 * Runs the programme again as a process that may mount file systems, whoever the user is; they are gone with it. Gives the
 * last line it prints. Throws with a sentence where the system does not allow it.
 */
export async function againWithOwnMounts(args: readonly string[], say: (line: string) => void): Promise<string> {
  const found = wayToMounts();
  if (found === undefined) throw new Error('this needs unshare(1) and a kernel that allows it, as Linux does');
  const inside = [process.execPath, ...process.execArgv, 'scripts/chaos/main.ts', ...args];
  const child = spawn(found.unshare, [...found.way, ...inside], {
    env: { ...process.env, [markOfInside]: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  await new Promise((resolve) => child.once('close', resolve));
  const lines = printed.join('').trim().split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) say(line);
  if (!last.startsWith('{')) throw new Error('the programme could not be run with file systems of its own');
  return last;
}
