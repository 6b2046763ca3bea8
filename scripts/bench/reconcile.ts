import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTradeBill } from '../../test/sandbox/pay/tradeBillText.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { startClients } from './clientProcess.ts';
import { billLines, fillDay, numberOf } from './billCrowd.ts';
import type { BenchOptions } from './options.ts';
import { openPlace, serverPlace } from './place.ts';
import type { Compared } from './reconcileProcess.ts';
import type { BenchResult } from './report.ts';
import { buildServer } from './serverProcess.ts';
import { databaseVersion } from './version.ts';

/** A million lines in five minutes. */
const linesPerSecond = 1_000_000 / 300;
const peakMbMax = 300;
const mb = 2 ** 20;

/** A day's bill against as many orders and refunds, on MariaDB, in a process of its own whose memory is looked at. */
export async function reconcile({ lines }: BenchOptions): Promise<BenchResult> {
  const place = await serverPlace();
  const folder = ownFolder('bill');
  try {
    const resources = await openPlace(place);
    const database = await databaseVersion(resources.db);
    await fillDay(resources.db, lines).finally(() => resources.close());
    const file = await writeBill(folder, lines);
    const built = await buildServer('scripts/bench/reconcileProcess.ts');
    const child = startClients(built.file);
    const compared = (await child.ask({
      settings: place.settings,
      mchid: numberOf.mchid,
      date: numberOf.date,
      file,
    })) as Compared;
    child.close();
    built.remove();
    return resultOf(lines, compared, database);
  } finally {
    removeFolder(folder);
    await place.remove();
  }
}

function resultOf(lines: number, { ms, peakBytes, matched, differences }: Compared, database: string): BenchResult {
  if (matched !== lines || differences > 0) throw new Error(`${matched} of ${lines} lines matched, ${differences} differ`);
  const [perSecond, peakMb] = [Math.round((lines * 1_000) / ms), Math.round(peakBytes / mb)];
  const pace = { perSecond, p50Ms: ms, p99Ms: ms, done: lines, refused: {}, cpuMicros: {} };
  return {
    name: 'reconcile',
    ratio: rounded(perSecond / linesPerSecond),
    atLeast: 1,
    more: { memory: { ratio: rounded(peakMbMax / peakMb), atLeast: 1 } },
    paces: new Map([
      ['lines of the bill', [pace]],
      ['MB at most', [{ ...pace, perSecond: peakMb }]],
      ['ms for all', [{ ...pace, perSecond: Math.round(ms) }]],
    ]),
    notes: [`${lines} lines in ${(ms / 1_000).toFixed(1)} s, ${peakMb} MB at most`],
    database,
  };
}

const rounded = (ratio: number): number => Math.round(100 * ratio) / 100;

/** The file as WeChat hands it out, written piece by piece. */
async function writeBill(folder: string, lines: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'bill.csv');
  const file = await open(path, 'w');
  let piece: string[] = [];
  for (const text of writeTradeBill(billLines(lines))) {
    piece.push(text);
    if (piece.length < 5_000) continue;
    await file.write(piece.join(''));
    piece = [];
  }
  await file.write(piece.join(''));
  await file.close();
  return path;
}
