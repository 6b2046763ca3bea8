import { spawn } from 'node:child_process';
import { benches } from './benches.ts';

/**
 * Runs every bench, one after the other, each in a process of its own: none begins with the memory and the compiled code of the
 * one before. True when all hold their floors; one that cannot be run counts as one that does not.
 */
export async function runAll(args: readonly string[]): Promise<boolean> {
  let holds = true;
  for (const name of Object.keys(benches)) {
    const code = await runOne(name, args);
    if (code !== 0) holds = false;
    if (code === 2) console.error(`${name} could not be measured; see above.`);
  }
  return holds;
}

const runOne = (name: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/main.ts', name, ...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 2);
    });
  });
