import { startClients } from './clientProcess.ts';
import { gatherCrowd } from './crowd.ts';
import type { Exported } from './exportProcess.ts';
import type { BenchOptions } from './options.ts';
import { embeddedPlace, openPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { buildServer } from './serverProcess.ts';
import { databaseVersion } from './version.ts';

/** 100,000 members in a minute: as long as somebody looks at a progress bar. */
const linesPerSecond = 100_000 / 60;
const peakMbMax = 300;
const mb = 2 ** 20;

/** The list of members read out part by part on SQLite, in a process of its own whose memory is looked at. */
export async function memberExport({ members }: BenchOptions): Promise<BenchResult> {
  const place = embeddedPlace();
  try {
    const resources = await openPlace(place);
    const database = await databaseVersion(resources.db);
    await gatherCrowd(resources, members).finally(() => resources.close());
    const built = await buildServer('scripts/bench/exportProcess.ts');
    const child = startClients(built.file);
    const done = (await child.ask({ settings: place.settings })) as Exported;
    child.close();
    built.remove();
    return resultOf(members, done, database);
  } finally {
    await place.remove();
  }
}

function resultOf(members: number, { ms, lines, bytes, peakBytes, slowestMs }: Exported, database: string): BenchResult {
  // The first line names the columns.
  if (lines !== members + 1 && lines !== members) throw new Error(`${lines} lines of ${members} members`);
  const [perSecond, peakMb] = [Math.round((lines * 1_000) / ms), Math.round(peakBytes / mb)];
  const pace = { perSecond, p50Ms: ms, p99Ms: slowestMs, done: lines, refused: {}, cpuMicros: {} };
  return {
    name: 'export',
    ratio: rounded(perSecond / linesPerSecond),
    atLeast: 1,
    more: { memory: { ratio: rounded(peakMbMax / peakMb), atLeast: 1 } },
    paces: new Map([
      ['lines', [pace]],
      ['MB at most', [{ ...pace, perSecond: peakMb }]],
    ]),
    notes: [
      `${lines} lines, ${(bytes / mb).toFixed(1)} MB, in ${(ms / 1_000).toFixed(1)} s; the slowest part of 1,000 took ${slowestMs.toFixed(0)} ms`,
      `${peakMb} MB at most`,
    ],
    database,
  };
}

const rounded = (ratio: number): number => Math.round(100 * ratio) / 100;
