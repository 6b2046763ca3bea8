import { DataSource, EventSubscriber, type EntityManager, type EntitySubscriberInterface } from 'typeorm';
import { entities } from '../../server/src/entities.ts';
import { openDatabase, type OpenedDatabase } from '../../server/src/platform/db/index.ts';
import { SnakeCaseNaming } from '../../server/src/platform/db/naming.ts';
import type { Config } from '../../server/src/config.ts';
import { naiveCheckout } from './baseline.ts';
import type { SaleToTake } from './sales.ts';

/** The naive baseline with its own connections. */
export interface Naive {
  take(sale: SaleToTake): Promise<unknown>;
  close(): Promise<void>;
}

@EventSubscriber()
class StatementCounter implements EntitySubscriberInterface {
  static count = 0;

  beforeQuery(): void {
    StatementCounter.count += 1;
  }
}

/**
 * Opens the baseline on a database that has its tables: on a server a connection for each client, on SQLite the same
 * single queue of writers that the product has.
 */
export const openNaive = (config: Config, clients: number): Promise<Naive> => open(config, clients, []);

/** How many statements the baseline sends for a sale, BEGIN and COMMIT included: the second one, so that nothing is new. */
export async function countStatements(config: Config, sales: readonly [SaleToTake, SaleToTake]): Promise<number> {
  const naive = await open(config, 1, [StatementCounter]);
  await naive.take(sales[0]);
  StatementCounter.count = 0;
  await naive.take(sales[1]);
  await naive.close();
  return StatementCounter.count;
}

async function open(config: Config, clients: number, subscribers: (typeof StatementCounter)[]): Promise<Naive> {
  if (config.databaseUrl === undefined) {
    const db: OpenedDatabase = await openDatabase({ dataDir: config.dataDir, entities, subscribers });
    return { take: (sale) => naiveCheckout((work) => db.write(work), sale, { locks: false }), close: () => db.close() };
  }
  const source = await openPool(config.databaseUrl, clients, subscribers);
  const transact = <Result>(work: (tx: EntityManager) => Promise<Result>) => source.transaction('READ COMMITTED', work);
  return { take: (sale) => naiveCheckout(transact, sale, { locks: true }), close: () => source.destroy() };
}

const openPool = (url: string, poolSize: number, subscribers: (typeof StatementCounter)[]): Promise<DataSource> =>
  new DataSource({
    type: 'mariadb',
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize,
    entities: [...entities],
    subscribers,
    namingStrategy: new SnakeCaseNaming(),
  }).initialize();
