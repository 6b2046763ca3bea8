import { createCommitter } from '../../server/src/ledger/index.ts';
import { Branch, changeProgramme } from '../../server/src/merchant/index.ts';
import { SettableClock } from '../../server/src/platform/clock.ts';
import type { Resources } from '../../server/src/resources.ts';
import { liveYear } from './liveYear.ts';
import { openShops } from './openShops.ts';
import { createRandom } from './random.ts';
import { usualTrade, type Trade } from './trades/index.ts';

export { demoLogins } from './town.ts';

const dayMs = 86_400_000;
/** The same town at every run. */
const seed = 20_261_121;

/** Another trade than the usual one, and a smaller town for tests; left out, the whole one. */
export interface TownWishes {
  trade?: Trade;
  residents?: number;
  days?: number;
}

/**
 * Makes the demonstration town in an empty database: shops, staff, members and a year of visits, all through commands, so
 * that the books of the demonstration are as good as any. Does nothing when there is a shop already.
 */
export async function seedTown(
  resources: Resources,
  say: (line: string) => void,
  { trade = usualTrade, residents = 200, days = 365 }: TownWishes = {},
): Promise<boolean> {
  if ((await resources.db.reader.getRepository(Branch).count()) > 0) return false;
  await changeProgramme(resources.db, resources.clock, trade.programme);
  resources.directory.forget();
  const shops = await openShops(resources, trade);
  say(`Making the demonstration town ${trade.brandName} (a year of visits), a few seconds …`);
  const clock = new SettableClock(resources.clock.now() - days * dayMs);
  const committer = createCommitter({ db: resources.db, clock });
  try {
    const { sales } = await liveYear({
      resources: { ...resources, clock, committer },
      clock,
      random: createRandom(seed),
      shops,
      trade,
      residents,
      days,
    });
    say(`${String(residents)} members, ${String(sales)} sales.`);
  } finally {
    await committer.close();
  }
  return true;
}
