import { startClients } from './clientProcess.ts';
import { compare, ratioOf, type Variant } from './compare.ts';
import { gatherCrowd } from './crowd.ts';
import type { AskOrder } from './askers.ts';
import type { BenchOptions } from './options.ts';
import type { Pace } from './pace.ts';
import { embeddedPlace, openPlace, serverPlace, type BenchPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { buildServer, startServer } from './serverProcess.ts';
import { openShop } from './shop.ts';
import { databaseVersion } from './version.ts';
import { letIn } from './visitors.ts';

const inFlight = 32;
const visitorsMax = 20_000;
const helloName = 'Koa + router, hello world';
const onServer = 'member.home on MariaDB';
const onSqlite = 'member.home on SQLite';

/** The first screen of the mini program, each time another member's, against a server that does nothing. */
export async function home(options: BenchOptions): Promise<BenchResult> {
  const visitors = Math.min(options.members, visitorsMax);
  const places = [await serverPlace(), embeddedPlace()] as const;
  try {
    const databases = [await furnish(places[0], visitors), await furnish(places[1], visitors)];
    return { ...(await measure(places, visitors, options)), database: databases.join(', ') };
  } finally {
    for (const place of places) await place.remove();
  }
}

async function furnish(place: BenchPlace, visitors: number): Promise<string> {
  const resources = await openPlace(place);
  try {
    const { branch } = await openShop(resources, 1);
    await gatherCrowd(resources, visitors);
    await letIn(resources, { count: visitors, branchId: branch.id });
    return await databaseVersion(resources.db);
  } finally {
    await resources.close();
  }
}

async function measure(
  [server, embedded]: readonly [BenchPlace, BenchPlace],
  members: number,
  options: BenchOptions,
): Promise<Omit<BenchResult, 'database'>> {
  const [builtHello, builtServer] = [await buildServer('scripts/bench/hello.ts'), await buildServer()];
  const web = { SHUKE_ROLES: 'web', SHUKE_LOG_LEVEL: 'error' };
  const nodeArgs = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const hello = await startServer(builtHello, {});
  const withServer = await startServer(builtServer, { ...server.settings, ...web }, { nodeArgs });
  const withFile = await startServer(builtServer, { ...embedded.settings, ...web }, { nodeArgs });
  const askers = startClients('scripts/bench/askers.ts');
  const asking = (name: string, order: Omit<AskOrder, 'inFlight' | 'seconds'>): Variant => ({
    name,
    run: async (seconds) => (await askers.ask({ ...order, inFlight, seconds })) as Pace,
  });
  const page = { path: '/v1/member/home', members };
  try {
    const paces = await compare(
      [
        asking(helloName, { url: hello.url, path: '/hello', members: 0 }),
        asking(onServer, { url: withServer.url, ...page }),
        asking(onSqlite, { url: withFile.url, ...page }),
      ],
      options,
      {
        processes: {
          clients: askers.pid,
          hello: hello.pid,
          server: withServer.pid,
          'on SQLite': withFile.pid,
          database: server.databasePid,
        },
      },
    );
    const more = { 'home on SQLite': { ratio: ratioOf(paces, onSqlite, helloName), atLeast: 0.25 } };
    const notes = [`${members} members, each with more history than the screen shows`];
    return { name: 'home', ratio: ratioOf(paces, onServer, helloName), atLeast: 0.12, more, paces, notes };
  } finally {
    askers.close();
    await Promise.all([hello.stop(), withServer.stop(), withFile.stop()]);
    builtHello.remove();
    builtServer.remove();
  }
}
