import { startRedis } from '../../test/harness/redis.ts';
import { compare, ratioOf } from './compare.ts';
import { furnish } from './furnish.ts';
import type { BenchOptions } from './options.ts';
import { serverPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { open } from './running.ts';

const clients = 32;
const one = 'one web process';
const two = 'two web processes';

/** The same tills before one process and before two, over one MariaDB and one Redis. */
export async function twoProcesses(options: BenchOptions): Promise<BenchResult> {
  const place = await serverPlace();
  const redis = await startRedis();
  try {
    const { shop, database } = await furnish(place, { tills: clients, members: options.members });
    const settings = { REDIS_URL: redis.url };
    const { servers, tills, stop } = await open(place, { shop, visits: options.members, processes: 2, settings });
    try {
      const paces = await compare(
        [
          { name: one, prepare: tills.quote, run: (seconds) => tills.sell(seconds, 1) },
          { name: two, prepare: tills.quote, run: (seconds) => tills.sell(seconds, 2) },
        ],
        options,
        { processes: { tills: tills.pid, first: servers[0]?.pid, second: servers[1]?.pid, database: place.databasePid } },
      );
      const notes = ['clients, servers and database share the processors of this machine'];
      return { name: 'two-processes', ratio: ratioOf(paces, two, one), atLeast: 1.2, paces, notes, database };
    } finally {
      await stop();
    }
  } finally {
    await redis.stop();
    await place.remove();
  }
}
