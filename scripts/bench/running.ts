import type { BenchPlace } from './place.ts';
import { basket } from './sales.ts';
import { buildServer, startServer, type ServerProcess } from './serverProcess.ts';
import type { BenchShop } from './shop.ts';
import { startTills, type Tills } from './tillsProcess.ts';

/** Servers with tills before them. */
export interface Running {
  readonly servers: readonly ServerProcess[];
  readonly tills: Tills;
  stop(): Promise<void>;
}

/** Starts so many web processes over a furnished place, and its tills. */
export async function open(
  place: BenchPlace,
  {
    shop,
    visits,
    processes = 1,
    settings = {},
  }: { shop: BenchShop; visits: number; processes?: number; settings?: Record<string, string> },
): Promise<Running> {
  const built = await buildServer();
  const all = { ...place.settings, SHUKE_ROLES: 'web', SHUKE_LOG_LEVEL: 'error', ...settings };
  const servers: ServerProcess[] = [];
  for (let process = 0; process < processes; process += 1) servers.push(await startServer(built, all));
  const tills = await startTills({
    urls: servers.map(({ url }) => url),
    tokens: shop.tills.map(({ token }) => token),
    basket,
    visits,
  });
  return {
    servers,
    tills,
    async stop() {
      tills.close();
      await Promise.all(servers.map((server) => server.stop()));
      built.remove();
    },
  };
}
