import { importRowsMax } from '@shuke/shared/importFile';
import { changeProgramme } from '../../server/src/merchant/index.ts';
import { startClients } from './clientProcess.ts';
import type { Imported } from './importProcess.ts';
import type { BenchOptions } from './options.ts';
import { embeddedPlace, openPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { buildServer } from './serverProcess.ts';
import { openShop } from './shop.ts';
import { databaseVersion } from './version.ts';

/** 100,000 rows in three minutes. */
const rowsPerSecond = 100_000 / 180;
const peakMbMax = 400;
const mb = 2 ** 20;

/** A file of members sent, looked at and brought in on SQLite, in a process of its own whose memory is looked at. */
export async function memberImport({ members }: BenchOptions): Promise<BenchResult> {
  const rows = Math.min(members, importRowsMax);
  const place = embeddedPlace();
  try {
    const resources = await openPlace(place);
    const database = await databaseVersion(resources.db);
    // So much at once takes a second person in a real shop.
    await changeProgramme(resources.db, resources.clock, { caps: { importFen: Number.MAX_SAFE_INTEGER } });
    const { branch } = await openShop(resources, 1).finally(() => resources.close());
    const built = await buildServer('scripts/bench/importProcess.ts');
    const child = startClients(built.file);
    const done = (await child.ask({ settings: place.settings, branchId: branch.id, rows })) as Imported;
    child.close();
    built.remove();
    return resultOf(rows, done, database);
  } finally {
    await place.remove();
  }
}

function resultOf(rows: number, done: Imported, database: string): BenchResult {
  const { readMs, checkMs, commitMs, cpuMs, peakBytes, imported } = done;
  if (imported !== rows) throw new Error(`${imported} of ${rows} rows were brought in`);
  const ms = readMs + checkMs + commitMs;
  const [perSecond, peakMb] = [Math.round((rows * 1_000) / ms), Math.round(peakBytes / mb)];
  const pace = { perSecond, p50Ms: ms, p99Ms: ms, done: rows, refused: {}, cpuMicros: {} };
  const seconds = (part: number) => `${(part / 1_000).toFixed(1)} s`;
  return {
    name: 'import',
    ratio: rounded(perSecond / rowsPerSecond),
    atLeast: 1,
    more: { memory: { ratio: rounded(peakMbMax / peakMb), atLeast: 1 } },
    paces: new Map([
      ['rows', [pace]],
      ['MB at most', [{ ...pace, perSecond: peakMb }]],
    ]),
    notes: [
      `${rows} rows in ${seconds(ms)}: sent and read ${seconds(readMs)}, looked at ${seconds(checkMs)}, brought in ${seconds(commitMs)}`,
      `${seconds(cpuMs)} of one processor, ${peakMb} MB at most`,
    ],
    database,
  };
}

const rounded = (ratio: number): number => Math.round(100 * ratio) / 100;
