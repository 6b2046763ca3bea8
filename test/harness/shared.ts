import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, testRoot } from './folder.ts';

/** Enough to find a running server again. */
export interface Found {
  readonly pid: number;
  readonly port: number;
  readonly folder: string;
}

const underWay = new Map<string, Promise<Found>>();

/**
 * A server that all test files of one jest worker use, started by the first that asks.
 *
 * jest forgets every module between two files, so the server is remembered in a note named after the worker's process.
 */
export function sharedByWorker(kind: string, start: () => Promise<Found>): Promise<Found> {
  const known = underWay.get(kind);
  if (known !== undefined) return known;
  const finding = findOrStart(join(testRoot, `shared-${kind}-${process.pid}.json`), start);
  underWay.set(kind, finding);
  return finding;
}

async function findOrStart(note: string, start: () => Promise<Found>): Promise<Found> {
  const found = readNote(note);
  if (found !== undefined) return found;
  const started = await start();
  mkdirSync(testRoot, { recursive: true });
  writeFileSync(note, JSON.stringify(started));
  return started;
}

/** A note may be left from an earlier process of the same id: its server is gone, and so is the folder. */
function readNote(note: string): Found | undefined {
  if (!existsSync(note)) return undefined;
  const found = JSON.parse(readFileSync(note, 'utf8')) as Found;
  return isAlive(found.pid) && existsSync(found.folder) ? found : undefined;
}
