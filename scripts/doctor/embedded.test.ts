import BetterSqlite3 from 'better-sqlite3';
import { chmodSync, copyFileSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { SettableClock, systemClock } from '../../server/src/platform/clock.ts';
import { backUp, sqliteFile } from '../../server/src/platform/db/index.ts';
import { openMigrated } from '../../test/harness/migrated.ts';
import { sqlitePlace, type Place } from '../../test/harness/place.ts';
import { judgeSpace } from './disk.ts';
import { judgePragmas } from './embedded.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { noteRecord } from '../../server/src/platform/records.ts';

const dayMs = 86_400_000;
const gibibyte = 2 ** 30;

const notFine = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, topic }) => `${level} ${topic}`);

describe('the doctor on SQLite', () => {
  let place: Place;
  const clock = new SettableClock(systemClock.now());
  const look = () => examine(readConfig({ SHUKE_DATA_DIR: place.dataDir }), clock).then(notFine);
  const secretFile = () => join(place.dataDir, 'secret.key');
  const withFile = (work: (handle: BetterSqlite3.Database) => void) => {
    const handle = new BetterSqlite3(sqliteFile(place.dataDir));
    work(handle);
    handle.close();
  };

  beforeEach(async () => {
    clock.set(systemClock.now());
    place = await sqlitePlace();
    const db = await openMigrated(place);
    await backUp(db, place.dataDir, '2026-11-21');
    await db.close();
    writeFileSync(secretFile(), '5'.repeat(64), { mode: 0o600 });
    const at = clock.now();
    noteRecord(place.dataDir, 'audit', { at, audit: 'green', transactions: 3, differences: 0 });
    const backup = 'shuke-2026-11-21.sqlite';
    noteRecord(place.dataDir, 'drill', { at, backup, audit: 'green', transactions: 3, sale: 'paid', seconds: 2 });
  });
  afterEach(() => place.remove());

  it('has nothing to say about a shop that is kept well, and leaves nothing behind', async () => {
    const before = readdirSync(place.dataDir).sort();
    expect(await look()).toEqual([]);
    expect(
      readdirSync(place.dataDir)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .sort(),
    ).toEqual(before);
  });

  it('says the same beside a server that has the database open', async () => {
    const db = await openMigrated(place);
    expect(await look()).toEqual([]);
    await db.close();
  });

  it('mentions a database that is not there yet', async () => {
    const config = readConfig({ SHUKE_DATA_DIR: join(place.dataDir, 'new') });
    expect(notFine(await examine(config, clock))).toEqual([
      'warn 密钥',
      'warn 数据库',
      'warn 备份',
      'warn 账本核对',
      'warn 恢复演练',
    ]);
  });

  it('mentions a journal mode other than WAL', async () => {
    withFile((handle) => handle.pragma('journal_mode = DELETE'));
    expect(await look()).toEqual(['warn 日志模式']);
  });

  it('finds a damaged database', async () => {
    truncateSync(sqliteFile(place.dataDir), 20_000);
    expect(await look()).toEqual(['bad 数据库']);
    writeFileSync(sqliteFile(place.dataDir), '这不是数据库'.repeat(1_000));
    expect(await look()).toEqual(['bad 数据库']);
  });

  it('finds migrations that have not run, and data that is newer than the program', async () => {
    withFile((handle) => handle.exec("DELETE FROM schema_migration WHERE id = '0006-sale'"));
    expect(await look()).toEqual(['bad 表结构']);
    withFile((handle) => handle.exec("INSERT INTO schema_migration VALUES ('0006-sale', 0), ('9999-later', 0)"));
    expect(await look()).toEqual(['bad 表结构']);
  });

  it.each([
    ['journal_mode', 'delete', '写盘'],
    ['synchronous', 1, '提交落盘'],
    ['synchronous', 0, '提交落盘'],
    ['foreign_keys', 0, '外键'],
  ])('finds a connection with %s = %s', (name, value, topic) => {
    const well: Record<string, unknown> = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 };
    expect(notFine(judgePragmas((pragma) => well[pragma]))).toEqual([]);
    expect(notFine(judgePragmas((pragma) => (pragma === name ? value : well[pragma])))).toEqual([`bad ${topic}`]);
  });

  it('finds back-ups that are two nights old, or that do not open', async () => {
    const file = join(place.dataDir, 'backups', 'shuke-2026-11-21.sqlite');
    const madeAt = (ageMs: number) => utimesSync(file, new Date(), new Date(systemClock.now() - ageMs));
    madeAt(1.5 * dayMs);
    expect(await look()).toEqual(['warn 备份']);
    madeAt(3 * dayMs);
    expect(await look()).toEqual(['bad 备份']);
    truncateSync(file, 6_000);
    madeAt(0);
    expect(await look()).toEqual(['bad 备份完好']);
    copyFileSync(sqliteFile(place.dataDir), file);
    withFile(() => undefined);
    expect(await look()).toEqual([]);
  });

  it('finds a red audit, and mentions one that is old', async () => {
    clock.advance(9 * dayMs);
    expect(await look()).toContain('warn 账本核对');
    noteRecord(place.dataDir, 'audit', { at: clock.now(), audit: 'red', transactions: 3, differences: 1 });
    expect(await look()).toContain('bad 账本核对');
  });

  it('finds a restore drill that failed, and mentions one of last season', async () => {
    clock.advance(100 * dayMs);
    expect(await look()).toContain('warn 恢复演练');
    const [at, backup] = [clock.now(), 'shuke-2026-11-21.sqlite'];
    noteRecord(place.dataDir, 'drill', { at, backup, audit: 'green', transactions: 3, sale: 'refused', seconds: 2 });
    expect(await look()).toContain('bad 恢复演练');
  });

  it('finds a secret that others may read', async () => {
    chmodSync(secretFile(), 0o644);
    expect(await look()).toEqual(['bad 密钥']);
  });

  it.each([
    [100, 1, []],
    [2, 1, ['warn 磁盘']],
    [1, 1, ['bad 磁盘']],
    [0.2, 0, ['bad 磁盘']],
  ])('wants room for the database and its copies: %d GB free beside %d GB', (free, database, expected) => {
    const found = judgeSpace({ freeBytes: free * gibibyte, databaseBytes: database * gibibyte, dataDir: 'data' });
    expect(notFine([found])).toEqual(expected);
  });
});
