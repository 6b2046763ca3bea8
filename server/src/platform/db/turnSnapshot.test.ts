import BetterSqlite3 from 'better-sqlite3';
import { statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Entity } from 'typeorm';
import { ownFolder, removeFolder } from '../../../../test/harness/folder.ts';
import { PrimaryId, Text } from './columns.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { openDatabase, type OpenedDatabase } from './open.ts';
import { sqliteFile } from './sqlite.ts';
import { createTable, primaryId, text } from './tables.ts';
import { turnSnapshot } from './turnSnapshot.ts';

@Entity('leaf')
class Leaf {
  @PrimaryId() id!: string;
  @Text(4_000) print!: string;
}
const leaves: Migration = {
  id: '0001-leaf',
  up: (runner) => createTable(runner, 'leaf', { id: primaryId(), print: text(4_000) }),
};
const leaf = (n: number) => ({ id: `lf_${String(n).padStart(5, '0')}`, print: 'x'.repeat(4_000) });
const insert = (handle: BetterSqlite3.Database, n: number) =>
  handle.prepare('INSERT INTO leaf (id, print) VALUES (?, ?)').run(leaf(n).id, leaf(n).print);
const someProperties = ['id'] as const;

describe('the snapshot of a turn on SQLite', () => {
  let folder: string;
  let db: OpenedDatabase;
  const count = async () => (await db.rows(Leaf, 'WHERE 1 = 1', [], someProperties)).length;
  beforeEach(async () => {
    folder = ownFolder('snapshot');
    db = await openDatabase({ dataDir: folder, entities: [Leaf] });
    await migrate(db, [leaves]);
  });
  afterEach(async () => {
    await db.close();
    removeFolder(folder);
  });

  it('shows all reads of one turn one state, and the next turn the new one', async () => {
    const stranger = new BetterSqlite3(sqliteFile(folder));
    const before = count();
    insert(stranger, 1);
    const sameTurn = count();
    expect(await Promise.all([before, sameTurn])).toEqual([0, 0]);
    await nextTurn();
    expect(await count()).toBe(1);
    stranger.close();
  });

  it('ends with a write: what is read after it has seen it, within the same turn too', async () => {
    const [writer, reader] = [new BetterSqlite3(sqliteFile(folder)), new BetterSqlite3(sqliteFile(folder))];
    const snapshot = turnSnapshot(reader);
    const countNow = () => {
      snapshot.enter();
      return reader.prepare('SELECT id FROM leaf').all().length;
    };
    const before = countNow();
    // Not awaited until all has been read, so nothing can let the turn end.
    const written = snapshot.aside(() => Promise.resolve(insert(writer, 1)));
    const beside = countNow();
    expect([before, beside]).toEqual([0, 1]);
    await written;
    expect(countNow()).toBe(1);
    await nextTurn();
    [writer, reader].forEach((handle) => handle.close());
  });

  it('is closed by both ways to write', async () => {
    const before = await count();
    await db.exclusive((handle) => insert(handle, 1));
    const after = await count();
    await db.write((tx) => tx.insert(Leaf, leaf(2)));
    expect([before, after, await count()]).toEqual([0, 1, 2]);
  });

  it('may be ended by SQLite itself: the next turn opens another', async () => {
    const first = count();
    await db.reader.query('ROLLBACK');
    expect(await first).toBe(0);
    await nextTurn();
    await db.exclusive((handle) => insert(handle, 1));
    expect(await count()).toBe(1);
  });

  it('never holds back the log, which starts over however much is read beside the writes', async () => {
    const pageBytes = 4_096;
    const pagesBeforeStartingOver = 1_000;
    for (let n = 0; n < 2 * pagesBeforeStartingOver; n += 1) {
      await db.write(async (tx) => {
        await tx.insert(Leaf, leaf(n));
        await db.rows(Leaf, 'WHERE id = ?', [leaf(n).id]);
      });
    }
    expect(statSync(`${sqliteFile(folder)}-wal`).size).toBeLessThan(1.5 * pagesBeforeStartingOver * pageBytes);
  });
});
