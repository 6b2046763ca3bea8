import { createConnection, createPool, type Pool, type PoolOptions, type RowDataPacket } from 'mysql2';
import { DataSource, type EntityManager } from 'typeorm';
import { parseAddress, type ServerAddress } from './address.ts';
import { gatherReads } from './gatherReads.ts';
import { joining } from './joining.ts';
import { SnakeCaseNaming } from './naming.ts';
import type { OpenOptions, OpenedDatabase } from './open.ts';
import { rowReader } from './readRows.ts';
import { withRetry } from './retry.ts';

const connectionsMax = 10;
const waitingMax = 2_000;
/** Few: what they send together would else be spread thin. */
const gatheringConnectionsMax = 4;
const connectTimeoutMs = 5_000;
const idleConnectionMs = 60_000;

/** How values come and go. */
const values = { charset: 'utf8mb4_bin', timezone: 'Z', supportBigNumbers: true, bigNumberStrings: false } as const;
/** Without the call site of every query: noting it cost more than sending it. */
const forPools = { queueLimit: waitingMax, idleTimeout: idleConnectionMs, trace: false };

/** What every session of ours says first. A lock that is not given within 3 s is asked for again by `withRetry`. */
const sessionStatements = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 3",
];
const readOnly = 'SET SESSION TRANSACTION READ ONLY';

/**
 * Opens a MariaDB or MySQL database: one pool that reads, in sessions that cannot write, and one for ordinary writes.
 * Every session is READ COMMITTED: one long REPEATABLE READ transaction would make every other wait for its snapshot.
 */
export async function openMariadb(options: OpenOptions & { url: string }): Promise<OpenedDatabase> {
  const address = parseAddress(options.url);
  await refuseWrongProduct(address);
  const writer = await openPool(options, address, sessionStatements);
  const reader = await openPool(options, address, [...sessionStatements, readOnly]).catch(async (error: unknown) => {
    await writer.destroy();
    throw error;
  });
  const reads = gatherReads({ ...driverOptions(address), ...forPools, connectionLimit: gatheringConnectionsMax }, (pool) =>
    saying(pool, [...sessionStatements, readOnly]),
  );
  const { write } = joining(<Result>(work: (tx: EntityManager) => Promise<Result>) =>
    withRetry(() => writer.transaction('READ COMMITTED', work)),
  );

  return {
    dialect: 'mariadb',
    reader,
    rows: rowReader(reader, reads.run),
    writer,
    write,
    exclusive: () => Promise.reject(new Error('exclusive() is for SQLite; this is MariaDB')),
    connectionOptions: () => ({
      host: address.host,
      port: address.port,
      user: address.user,
      password: address.password,
      database: address.database,
    }),
    async close() {
      await reads.close();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

const driverOptions = ({ host, port, user, password, database }: ServerAddress): PoolOptions => ({
  ...{ host, port, user, password, database, connectTimeout: connectTimeoutMs },
  ...values,
});

/**
 * With the wrong driver TypeORM's next schema change would drop and re-create columns: the types of one product are not
 * those of the other. So the server is asked first.
 */
async function refuseWrongProduct(address: ServerAddress): Promise<void> {
  const actual = /mariadb/i.test(await askVersion(address)) ? 'mariadb' : 'mysql';
  if (actual === address.product) return;
  throw new Error(
    `DATABASE_URL 以 ${address.product}:// 开头，但服务器是 ${actual}。请把开头改成 ${actual}://。` +
      ` DATABASE_URL begins with ${address.product}:// but the server is ${actual}: write ${actual}:// instead.`,
  );
}

function askVersion({ host, port, user, password, database }: ServerAddress): Promise<string> {
  const connection = createConnection({ host, port, user, password, database, connectTimeout: connectTimeoutMs });
  const version = new Promise<string>((resolve, reject) => {
    connection.once('error', reject);
    connection.query<(RowDataPacket & { version: string })[]>('SELECT VERSION() AS version', (error, rows) => {
      if (error) reject(error);
      else resolve(rows[0]?.version ?? '');
    });
  });
  return version.finally(() => {
    connection.destroy();
  });
}

function openPool(
  { entities, subscribers = [] }: OpenOptions,
  address: ServerAddress,
  statements: readonly string[],
): Promise<DataSource> {
  const source = new DataSource({
    type: address.product,
    driver: { createPool: (options: PoolOptions) => saying(createPool(options), statements) },
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    ...values,
    connectTimeout: connectTimeoutMs,
    poolSize: connectionsMax,
    extra: forPools,
    entities: [...entities],
    subscribers: [...subscribers],
    namingStrategy: new SnakeCaseNaming(),
    logging: false,
  });
  return source.initialize();
}

/** The pool, whose sessions say `statements` before anybody gets them: commands on a connection keep their order. */
function saying(pool: Pool, statements: readonly string[]): Pool {
  pool.on('connection', (connection) => {
    for (const statement of statements) {
      connection.query(statement, (error) => {
        // A session that did not take its settings must serve nobody.
        if (error) connection.destroy();
      });
    }
  });
  return pool;
}
