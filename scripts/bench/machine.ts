import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

/** What the figures were measured on; they mean nothing without it. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
  database: string;
  /** Runnable processes per minute when the bench began: above the cores, others were working too. */
  loadBefore: number;
  /** Mean time of a flush to the disk. A disk that does it within 20 µs does not price durability. */
  flushMicros: number;
}

const flushes = 1_000;
const block = Buffer.alloc(4_096, 7);

/** Describes this machine. Takes about as long as a thousand flushes. */
export function describeMachine(database: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    database,
    loadBefore: Math.round(100 * (loadavg()[0] ?? 0)) / 100,
    flushMicros: measureFlush(),
  };
}

function measureFlush(): number {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-flush-'));
  const file = openSync(join(folder, 'block'), 'w');
  const start = performance.now();
  for (let flush = 0; flush < flushes; flush += 1) {
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
  }
  const micros = Math.round(((performance.now() - start) * 1_000) / flushes);
  closeSync(file);
  rmSync(folder, { recursive: true });
  return micros;
}
