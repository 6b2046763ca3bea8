import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { batchesOf, committers, committing } from './commit.ts';
import { compare, ratioOf } from './compare.ts';
import { gatherCrowd, memberAt } from './crowd.ts';
import type { BenchOptions } from './options.ts';
import { openPlace, serverPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { saleFor, unitFor } from './sales.ts';
import { openShop } from './shop.ts';
import { spendUnit } from './spend.ts';
import { compileSlowSync } from './slowSync.ts';
import { databaseVersion } from './version.ts';

const inFlight = 64;
const flushMicros = 1_000;
/** What is written, and the two ways to write it. */
const spends = { name: 'spends', single: 'spends, one unit per transaction', group: 'spends, ledger/commit' };
const sales = { name: 'whole sales', single: 'whole sales, one unit per transaction', group: 'whole sales, ledger/commit' };

/** Nobody has so much; but all sales of the bench are this one member's. */
const bottomless = { principalFen: 1e13, bonusFen: 1e12, points: 1e12, growth: 10_000 };
const binaryLog = ['--log-bin', '--server-id=1', '--sync-binlog=1', '--binlog-format=ROW'];

/** Everybody at one account, on a server as it is run in earnest: binary log, and a disk that needs a millisecond to flush. */
export async function commitHot(options: BenchOptions): Promise<BenchResult> {
  const folder = ownFolder('slow-sync');
  const slowSync = await compileSlowSync(folder, flushMicros);
  const place = await serverPlace({ args: binaryLog, ...slowSync });
  try {
    const resources = await openPlace(place);
    const shop = await openShop(resources, inFlight);
    await gatherCrowd(resources, 1, bottomless);
    const newSale = (till: number) => unitFor(saleFor(memberAt(0), shop, till, resources.clock.now()), shop);
    const newSpend = (till: number) => spendUnit(memberAt(0), shop, till, resources.clock.now());
    const [single, group] = [committers(resources, inFlight), committers(resources, 1)];
    const variants = [
      committing({ name: spends.single, writers: single, inFlight }, newSpend),
      committing({ name: spends.group, writers: group, inFlight }, newSpend),
      committing({ name: sales.single, writers: single, inFlight }, newSale),
      committing({ name: sales.group, writers: group, inFlight }, newSale),
    ];
    try {
      // Alone on one row, some give up waiting for the lock: that is the point, and only what was committed counts.
      const paces = await compare(variants, options, {
        processes: { bench: process.pid, database: place.databasePid },
        mayRefuse: [spends.single, sales.single],
      });
      const slow =
        slowSync === undefined
          ? 'NO C compiler: flushes are as fast as this disk, and the floor is not for that'
          : `each flush takes ${flushMicros} µs longer`;
      return {
        name: 'commit-hot',
        ratio: ratioOf(paces, spends.group, spends.single),
        atLeast: 20,
        more: { 'whole sales': { ratio: ratioOf(paces, sales.group, sales.single), atLeast: 12 } },
        paces,
        notes: [slow, batchesOf(group)],
        database: `${await databaseVersion(resources.db)}, binary log`,
      };
    } finally {
      await Promise.all([...single, ...group].map((committer) => committer.close()));
      await resources.close();
    }
  } finally {
    await place.remove();
    removeFolder(folder);
  }
}
