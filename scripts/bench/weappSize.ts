import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchResult } from './report.ts';

const run = promisify(execFile);

/** What a member waits for before the first screen: the main package of the mini program against its budget. */
export async function weappSize(): Promise<BenchResult> {
  const { stdout } = await run(process.execPath, ['scripts/bench/weappSize.mjs']);
  const { mainKb, mainMaxKb } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<'mainKb' | 'mainMaxKb', number>;
  return {
    name: 'weapp-size',
    ratio: Math.round((100 * mainMaxKb) / mainKb) / 100,
    atLeast: 1,
    paces: new Map(),
    notes: [`the main package is ${mainKb} KB of ${mainMaxKb} KB`],
    database: 'none',
  };
}
