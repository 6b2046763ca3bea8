import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findExecutable } from '../../test/harness/programs.ts';

const run = promisify(execFile);

/** What to start a program with so that each of its flushes takes longer. */
export interface SlowSync {
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Compiles `slowSync.c` into a folder. Undefined where there is no C compiler, or no LD_PRELOAD: a fast disk then stays
 * fast, and a bench that is about slow ones has to say so.
 */
export async function compileSlowSync(folder: string, micros: number): Promise<SlowSync | undefined> {
  const compiler = findExecutable('cc', 'gcc', 'clang');
  if (compiler === undefined || process.platform !== 'linux') return undefined;
  const library = join(folder, 'slowSync.so');
  await run(compiler, ['-shared', '-fPIC', '-O2', '-o', library, 'scripts/bench/slowSync.c', '-ldl']);
  return { env: { LD_PRELOAD: library, SLOW_SYNC_US: String(micros) } };
}
