import BetterSqlite3 from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlitePlace, type Place } from '../../../../test/harness/place.ts';
import { SettableClock } from '../clock.ts';
import { backUp, backupFolder, listBackups } from './backup.ts';
import { FolderInUse } from './folderLock.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type OpenedDatabase } from './open.ts';
import { restore } from './restore.ts';
import { sqliteFile } from './sqlite.ts';
import { UnsoundFile } from './sqliteFile.ts';
import { count, createTable, primaryId } from './tables.ts';

const clock = new SettableClock(Date.UTC(2026, 10, 21));
const pairs = {
  id: '0001-pair',
  up: (runner: Parameters<typeof createTable>[0]) => createTable(runner, 'pair', { id: primaryId(), value: count() }),
};

describe('back-ups of the embedded database', () => {
  let place: Place;
  let db: OpenedDatabase;
  const open = async () => {
    db = await openDatabase({ ...place, entities: [] });
    await migrate(db, [pairs]);
  };
  beforeEach(async () => {
    place = await sqlitePlace();
    await open();
  });
  afterEach(async () => {
    await db.close();
    place.remove();
  });
  const insert = (id: string, value = 0) => db.write((tx) => tx.query('INSERT INTO pair VALUES (?, ?)', [id, value]));
  const readIds = async () => (await db.reader.query<{ id: string }[]>('SELECT id FROM pair ORDER BY id')).map(({ id }) => id);

  it('bring everything back as it was at the back-up, and keep what they replace', async () => {
    await insert('before');
    const file = await backUp(db, place.dataDir, '2026-11-21');
    await insert('after');
    await db.close();

    const restored = restore(clock, place.dataDir, 'latest');
    expect(restored).toEqual({
      from: file,
      replaced: expect.stringContaining('shuke.replaced-2026-11-21T00-00-00-000Z.sqlite') as string,
    });
    await open();
    expect(await readIds()).toEqual(['before']);

    await db.close();
    restore(clock, place.dataDir, restored.replaced ?? '');
    await open();
    expect(await readIds()).toEqual(['after', 'before']);
  });

  it('bring back what was written last though the process had died without closing', async () => {
    await insert('in the log only');
    const crashed = join(place.dataDir, 'crashed');
    mkdirSync(crashed);
    for (const part of ['', '-wal']) copyFileSync(sqliteFile(place.dataDir) + part, sqliteFile(crashed) + part);
    const file = await backUp(db, place.dataDir, '2026-11-21');
    const { replaced } = restore(clock, crashed, file);
    const kept = new BetterSqlite3(replaced ?? '');
    expect(kept.prepare('SELECT id FROM pair').all()).toEqual([{ id: 'in the log only' }]);
    kept.close();
  });

  it('are of one moment, however much is written meanwhile', async () => {
    await db.write(async (tx) => {
      const filler = Array.from({ length: 20_000 }, (_, n) => `('row ${String(n).padStart(50, '0')}', 0)`).join(',');
      await tx.query(`INSERT INTO pair VALUES ${filler}`);
      await tx.query("INSERT INTO pair VALUES ('left', 0), ('right', 0)");
    });
    const over = new AbortController();
    const writing = (async () => {
      while (!over.signal.aborted) {
        await db.write(async (tx) => {
          await tx.query("UPDATE pair SET value = value + 1 WHERE id = 'left'");
          await tx.query("UPDATE pair SET value = value + 1 WHERE id = 'right'");
        });
      }
    })();
    const file = await backUp(db, place.dataDir, '2026-11-21');
    over.abort();
    await writing;
    const copy = new BetterSqlite3(file);
    const [left, right] = copy.prepare("SELECT value FROM pair WHERE id IN ('left', 'right')").pluck().all();
    expect(left).toBe(right);
    expect(copy.prepare('SELECT count(*) FROM pair').pluck().get()).toBe(20_002);
    copy.close();
  });

  it('are one file each, and the newest 14 are kept', async () => {
    for (let day = 1; day <= 16; day += 1) await backUp(db, place.dataDir, `2026-11-${String(day).padStart(2, '0')}`);
    writeFileSync(join(backupFolder(place.dataDir), 'notes.txt'), 'mine');
    const kept = listBackups(place.dataDir);
    expect(kept).toHaveLength(14);
    expect(kept[0]).toMatch(/shuke-2026-11-16\.sqlite$/);
    expect(kept.at(-1)).toMatch(/shuke-2026-11-03\.sqlite$/);
    expect(readdirSync(backupFolder(place.dataDir))).toHaveLength(15);
  });

  it('are not restored while a server has the folder', async () => {
    await backUp(db, place.dataDir, '2026-11-21');
    expect(() => restore(clock, place.dataDir, 'latest')).toThrow(FolderInUse);
  });

  it('are not restored when they are damaged, cut short or something else; then nothing is changed', async () => {
    await insert('precious');
    const good = await backUp(db, place.dataDir, '2026-11-21');
    await db.close();
    const before = readFileSync(sqliteFile(place.dataDir));
    const short = join(place.dataDir, 'short.sqlite');
    copyFileSync(good, short);
    truncateSync(short, 6_000);
    const text = join(place.dataDir, 'text.sqlite');
    writeFileSync(text, '这不是数据库'.repeat(1_000));
    const empty = join(place.dataDir, 'empty.sqlite');
    writeFileSync(empty, '');
    for (const bad of [short, text, empty]) expect(() => restore(clock, place.dataDir, bad)).toThrow(UnsoundFile);
    expect(() => restore(clock, place.dataDir, join(place.dataDir, 'none.sqlite'))).toThrow('没有这个文件');
    expect(readFileSync(sqliteFile(place.dataDir))).toEqual(before);
    expect(existsSync(join(place.dataDir, 'shuke.restoring.sqlite'))).toBe(false);
    await open();
    expect(await readIds()).toEqual(['precious']);
  });
});
