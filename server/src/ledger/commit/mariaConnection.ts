import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { spellOut } from '../../platform/db/spellOut.ts';
import type { Database } from '../../platform/db/database.ts';

const connectTimeoutMs = 3_000;

const settings = [
  // Under REPEATABLE READ the plain reads after the lock would show the world before it.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  'SET SESSION innodb_lock_wait_timeout = 1, wait_timeout = 60',
  "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
];
/** MariaDB turns long IN lists into joined sub-queries, which lock differently and cost more. */
const mariadbSettings = 'SET SESSION in_predicate_conversion_threshold = 0';

const dead = new WeakSet<Connection>();

/** False once the server or the network ended it. */
export const isAlive = (connection: Connection): boolean => !dead.has(connection);

/** The committer's own connection, the only one that may send several statements at once. */
export async function connect(options: ReturnType<Database['connectionOptions']>): Promise<Connection> {
  const connection = await createConnection({
    ...options,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    multipleStatements: true,
    connectTimeout: connectTimeoutMs,
    queryFormat: spellOut,
  });
  const bury = () => dead.add(connection);
  connection.on('error', bury);
  connection.on('end', bury);
  try {
    const [[server]] = await connection.query<(RowDataPacket & { version: string })[]>('SELECT VERSION() AS version');
    const isMariadb = /mariadb/i.test(server?.version ?? '');
    await connection.query([...settings, ...(isMariadb ? [mariadbSettings] : [])].join(';'));
    return connection;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}
