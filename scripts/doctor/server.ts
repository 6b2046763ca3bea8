import { entities } from '../../server/src/entities.ts';
import { openDatabase, type OpenedDatabase } from '../../server/src/platform/db/index.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { Config } from '../../server/src/config.ts';
import type { Query } from '../audit/types.ts';
import { bad, judge, ok, reasonOf, type Finding } from './finding.ts';
import { examineMigrations } from './migrations.ts';
import { judgeDurability, judgeManners, type Variables } from './variables.ts';
import { judgeDrift } from './clock.ts';

type NamedRow = Readonly<Record<'Variable_name' | 'Value', string>>;

const advice = '检查 DATABASE_URL 的主机、端口、用户和密码，以及数据库是否在运行';

/** A MariaDB or MySQL server, looked at through the very sessions the product would use. */
export async function examineServer({ databaseUrl: url, dataDir }: Config, clock: Clock): Promise<Finding[]> {
  let db: OpenedDatabase;
  try {
    db = await openDatabase({ url, dataDir, entities });
  } catch (error) {
    return [bad('数据库', reasonOf(error), advice)];
  }
  try {
    const query: Query = (sql, values = []) => db.reader.query(sql, [...values]);
    const variables = await read(query, 'SHOW GLOBAL VARIABLES');
    return [
      ok('数据库', variables.get('version') ?? '?'),
      ...judgeDurability(variables),
      ...judgeManners(variables),
      judgeSession(await read(query, 'SHOW SESSION VARIABLES')),
      ...(await examineMigrations(query, await hasMigrated(query))),
      await examineTables(query),
      await examineClock(query, clock),
    ];
  } finally {
    await db.close();
  }
}

const read = async (query: Query, sql: string): Promise<Variables> =>
  new Map(((await query(sql)) as readonly NamedRow[]).map(({ Variable_name: name, Value: value }) => [name, value]));

const hasMigrated = async (query: Query): Promise<boolean> => (await query("SHOW TABLES LIKE 'schema_migration'")).length > 0;

/** One name in MySQL and MariaDB 11, another in MariaDB 10. */
function judgeSession(session: Variables): Finding {
  const isolation = session.get('transaction_isolation') ?? session.get('tx_isolation') ?? '';
  return judge(isolation === 'READ-COMMITTED', '隔离级别', `熟客的连接用 ${isolation}`, [
    bad,
    '应为 READ-COMMITTED：检查中间的代理是否改写了 SET SESSION',
  ]);
}

/** Ids and codes compare byte by byte, in tables that know transactions. */
async function examineTables(query: Query): Promise<Finding> {
  const rows = await query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
       AND (table_collation <> 'utf8mb4_bin' OR engine <> 'InnoDB') ORDER BY table_name`,
  );
  const wrong = rows.map(({ name }) => String(name));
  return judge(wrong.length === 0, '字符集与引擎', wrong.length === 0 ? 'utf8mb4_bin，InnoDB' : `不对的表：${wrong.join('、')}`, [
    bad,
    '这些表应为 InnoDB、utf8mb4_bin：ALTER TABLE 表名 ENGINE=InnoDB, CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  ]);
}

/** The database's clock against ours, as of the middle of the question. */
async function examineClock(query: Query, clock: Clock): Promise<Finding> {
  const before = clock.now();
  const [row] = await query('SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS UNSIGNED) AS at');
  return judgeDrift('时钟：数据库', Number(row?.['at']) - (before + clock.now()) / 2);
}
