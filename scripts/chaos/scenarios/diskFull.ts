import { execFile } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TillScenario } from '../scenario.ts';

const run = promisify(execFile);

const diskSize = '64m';
const refusedMin = 5;
const chunk = Buffer.alloc(64 * 1024);

/** The disk of the embedded database runs full under load; then there is room again, and nobody restarts anything. */
export const diskFull: TillScenario = {
  dialects: ['sqlite'],
  quickRounds: 2,
  ownMounts: true,
  async open(stage) {
    const folder = stage.installation.settings['SHUKE_DATA_DIR'] ?? '';
    const before = `${folder}-before`;
    await cp(folder, before, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', folder]);
    await cp(before, folder, { recursive: true });
    const ballast = join(folder, 'ballast');
    let fullDisks = 0;
    return {
      async strike(shift) {
        try {
          for (let refused = 0; refused < refusedMin; refused += 1) {
            fill(ballast);
            await shift.next('unanswered', 'nobody noticed that the disk is full');
          }
          fullDisks += 1;
        } finally {
          rmSync(ballast);
        }
      },
      facts: () => ({ fullDisks }),
      async close() {
        await run('umount', [folder]);
      },
    };
  },
};

/** Takes what is left of the disk. */
function fill(file: string): void {
  const ballast = openSync(file, 'a');
  try {
    for (;;) writeSync(ballast, chunk);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(ballast);
  }
}
