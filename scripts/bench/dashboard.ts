import { businessDate } from '../../server/src/platform/clock.ts';
import { Branch } from '../../server/src/merchant/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { startClients } from './clientProcess.ts';
import type { Dashboards } from './dashboardProcess.ts';
import type { BenchOptions } from './options.ts';
import { embeddedPlace, openPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { buildServer } from './serverProcess.ts';
import { openShop } from './shop.ts';
import { databaseVersion } from './version.ts';
import { fillYears } from './yearsOfTrade.ts';

const p95MsMax = 300;
const salesPerMember = 5;
const branches = 20;
const days = 730;
const times = 200;
const dayMs = 86_400_000;

/** The overview of a chain with years of trade behind it, on SQLite: `--members 1000000` is a million, with five million sales. */
export async function dashboard({ members }: BenchOptions): Promise<BenchResult> {
  const place = embeddedPlace();
  try {
    const resources = await openPlace(place);
    const database = await databaseVersion(resources.db);
    const { branch } = await openShop(resources, 1);
    const others = Array.from({ length: branches - 1 }, (_, n) => ({
      ...branch,
      id: newId('brn'),
      name: `${String(n + 2)} 号店`,
    }));
    await resources.db.write((tx) => tx.insert(Branch, others));
    const now = resources.clock.now();
    const branchIds = [branch, ...others].map(({ id }) => id);
    const trade = { members, salesPerMember, branchIds, today: businessDate(now), days };
    await resources.db
      .exclusive((connection) => {
        fillYears(connection, trade);
      })
      .finally(() => resources.close());
    const built = await buildServer('scripts/bench/dashboardProcess.ts');
    const child = startClients(built.file);
    const dates = Array.from({ length: 7 }, (_, back) => businessDate(now - back * dayMs));
    const done = (await child.ask({ settings: place.settings, branchIds, dates, times })) as Dashboards;
    child.close();
    built.remove();
    return resultOf(members, done, database);
  } finally {
    await place.remove();
  }
}

function resultOf(members: number, { ms, sales }: Dashboards, database: string): BenchResult {
  if (sales === 0) throw new Error('the overview shows no sale');
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const [p50Ms, p95Ms, p99Ms] = [at(0.5), at(0.95), at(0.99)];
  const perSecond = Math.round((ms.length * 1_000) / ms.reduce((sum, each) => sum + each, 0));
  return {
    name: 'dashboard',
    ratio: Math.round((100 * p95MsMax) / p95Ms) / 100,
    atLeast: 1,
    paces: new Map([['overviews', [{ perSecond, p50Ms, p99Ms, done: ms.length, refused: {}, cpuMicros: {} }]]]),
    notes: [
      `${members} members, ${members * salesPerMember} sales over ${days} days in ${branches} branches`,
      `p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, at most ${at(1).toFixed(1)} ms`,
    ],
    database,
  };
}
