import { systemClock } from '../../server/src/platform/clock.ts';
import { compare, cpuRatioOf, ratioOf } from './compare.ts';
import { memberAt } from './crowd.ts';
import { furnish, type Furnished } from './furnish.ts';
import { countStatements, openNaive } from './naive.ts';
import type { BenchOptions } from './options.ts';
import { hammer } from './pace.ts';
import { configOf, embeddedPlace, serverPlace, type BenchPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { basket, saleFor } from './sales.ts';
import { buildServer, startServer } from './serverProcess.ts';
import { startTills } from './tillsProcess.ts';

const clients = 32;
const ours = 'POST /v1/sales';
const naiveName = 'naive TypeORM, without HTTP';

/** Sales over HTTP against the naive transaction without HTTP, both on the same MariaDB. */
export async function checkout(options: BenchOptions): Promise<BenchResult> {
  const place = await serverPlace();
  try {
    const { shop, database } = await furnish(place, { tills: clients, members: options.members });
    return await measure({ name: 'checkout', atLeast: 4, place, naivePlace: place, shop, database }, options);
  } finally {
    await place.remove();
  }
}

/** The same on the embedded database; the naive one waits in the same single queue, on a copy of the file. */
export async function checkoutSqlite(options: BenchOptions): Promise<BenchResult> {
  const place = embeddedPlace();
  const { shop, database } = await furnish(place, { tills: clients, members: options.members });
  const naivePlace = place.copy();
  try {
    return await measure({ name: 'checkout-sqlite', atLeast: 3, place, naivePlace, shop, database }, options);
  } finally {
    await place.remove();
    await naivePlace.remove();
  }
}

interface Bench extends Furnished {
  name: string;
  atLeast: number;
  place: BenchPlace;
  naivePlace: BenchPlace;
}

async function measure({ name, atLeast, place, naivePlace, shop, database }: Bench, options: BenchOptions): Promise<BenchResult> {
  const config = configOf(naivePlace);
  const memberOf = () => memberAt(Math.floor(Math.random() * options.members));
  const newSale = (till: number) => saleFor(memberOf(), shop, till, systemClock.now());
  const statements = await countStatements(config, [newSale(0), newSale(1)]);
  const naive = await openNaive(config, clients);
  const built = await buildServer();
  const profiling = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const server = await startServer(
    built,
    { ...place.settings, SHUKE_ROLES: 'web', SHUKE_LOG_LEVEL: 'error' },
    { nodeArgs: profiling },
  );
  const tills = await startTills({
    urls: [server.url],
    tokens: shop.tills.map(({ token }) => token),
    basket,
    visits: options.members,
  });
  try {
    const take = async (till: number) => naive.take(newSale(till)).then(() => 'done');
    const paces = await compare(
      [
        { name: naiveName, run: (seconds) => hammer(take, { inFlight: clients, seconds }) },
        { name: ours, prepare: tills.quote, run: tills.sell },
      ],
      options,
      { processes: { bench: process.pid, tills: tills.pid, server: server.pid, database: place.databasePid } },
    );
    const cpu = cpuRatioOf(paces, ours, naiveName);
    const notes = [`the naive transaction sends ${statements} statements a sale`, `${cpu} times less processor time a sale`];
    return { name, atLeast, ratio: ratioOf(paces, ours, naiveName), paces, notes, database };
  } finally {
    tills.close();
    await server.stop();
    built.remove();
    await naive.close();
  }
}
