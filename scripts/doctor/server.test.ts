import { createConnection, type Connection } from 'mysql2/promise';
import { readConfig, type Config } from '../../server/src/config.ts';
import { systemClock, type Clock } from '../../server/src/platform/clock.ts';
import { describeWith } from '../../test/harness/describeWith.ts';
import { startMaria, type Maria } from '../../test/harness/maria.ts';
import { openMigrated } from '../../test/harness/migrated.ts';
import { sqlitePlace, type Place } from '../../test/harness/place.ts';
import type { Finding } from './finding.ts';
import { examineServer } from './server.ts';
import { judgeDurability } from './variables.ts';

/** As a careful owner would set it. */
const careful = ['--innodb-flush-method=fsync', '--log-bin', '--server-id=1', '--sync-binlog=1', '--binlog-format=ROW'];

const notFine = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, topic }) => `${level} ${topic}`);

describeWith(['mariadb'], 'the doctor on MariaDB', () => {
  let maria: Maria;
  let place: Place;
  let config: Config;
  let root: Connection;
  const look = (clock: Clock = systemClock) => examineServer(config, clock).then(notFine);

  beforeAll(async () => {
    maria = await startMaria({ args: careful });
    place = await sqlitePlace();
    const url = await maria.freshDatabase();
    config = readConfig({ DATABASE_URL: url, SHUKE_DATA_DIR: place.dataDir });
    root = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
    await (await openMigrated({ url, dataDir: place.dataDir })).close();
  });
  afterAll(async () => {
    await root.end();
    await maria.stop();
    place.remove();
  });

  it('has nothing to say about a server that is set well', async () => {
    expect(await look()).toEqual([]);
  });

  it.each([
    ['innodb_flush_log_at_trx_commit', '2', 'bad 提交落盘'],
    ['innodb_flush_log_at_trx_commit', '0', 'bad 提交落盘'],
    ['sync_binlog', '0', 'bad 二进制日志'],
    ['binlog_format', "'STATEMENT'", 'bad 日志格式'],
    ['sql_mode', "''", 'warn 严格模式'],
    ['max_allowed_packet', '1048576', 'bad 最大报文'],
    ['wait_timeout', '30', 'warn 空闲超时'],
    ['read_only', '1', 'bad 可写'],
  ])('finds %s = %s, and only that', async (name, value, expected) => {
    const [[before]] = (await root.query(`SELECT @@GLOBAL.${name} AS value`)) as unknown as [[{ value: string | number }]];
    await root.query(`SET GLOBAL ${name} = ${value}`);
    try {
      expect(await look()).toEqual([expected]);
    } finally {
      await root.query(`SET GLOBAL ${name} = ?`, [before.value]);
    }
  });

  it.each([
    ['innodb_doublewrite', 'OFF', '双写缓冲'],
    ['innodb_doublewrite', 'DETECT_ONLY', '双写缓冲'],
    ['innodb_flush_method', 'nosync', '写盘方式'],
  ])('finds %s = %s, which a running server cannot change', (name, value, topic) => {
    const well = { innodb_flush_log_at_trx_commit: '1', log_bin: 'ON', sync_binlog: '1', binlog_format: 'ROW' };
    expect(notFine(judgeDurability(new Map(Object.entries(well))))).toEqual([]);
    expect(notFine(judgeDurability(new Map(Object.entries({ ...well, [name]: value }))))).toEqual([`bad ${topic}`]);
  });

  it('mentions a server without a binary log, which can only go back to its last back-up', () => {
    const variables = new Map([
      ['innodb_flush_log_at_trx_commit', '1'],
      ['log_bin', 'OFF'],
    ]);
    expect(notFine(judgeDurability(variables))).toEqual(['warn 二进制日志']);
  });

  it('finds tables that compare otherwise or know no transactions', async () => {
    await root.query('CREATE TABLE loose (id VARCHAR(8)) ENGINE=InnoDB COLLATE utf8mb4_general_ci');
    expect(await look()).toEqual(['bad 字符集与引擎']);
    await root.query('ALTER TABLE loose ENGINE=MyISAM COLLATE utf8mb4_bin');
    expect(await look()).toEqual(['bad 字符集与引擎']);
    await root.query('DROP TABLE loose');
  });

  it.each([
    [5_000, 'warn 时钟：数据库'],
    [-60_000, 'bad 时钟：数据库'],
  ])('finds a clock that is %i ms off', async (ms, expected) => {
    expect(await look({ now: () => systemClock.now() + ms })).toEqual([expected]);
  });

  it('finds migrations that have not run, and data that is newer than the program', async () => {
    await root.query("UPDATE schema_migration SET id = '9999-later' WHERE id = '0006-sale'");
    expect(await look()).toEqual(['bad 表结构']);
    await root.query("DELETE FROM schema_migration WHERE id = '9999-later'");
    expect(await look()).toEqual(['bad 表结构']);
    await root.query("INSERT INTO schema_migration VALUES ('0006-sale', 0)");
    expect(await look()).toEqual([]);
  });

  it('says that a database is not there, without its password', async () => {
    const url = `mariadb://shuke:s3cret@127.0.0.1:${maria.port}/shuke`;
    const findings = await examineServer({ ...config, databaseUrl: url }, systemClock);
    expect(notFine(findings)).toEqual(['bad 数据库']);
    expect(JSON.stringify(findings)).not.toContain('s3cret');
  });
});
