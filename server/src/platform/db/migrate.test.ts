import { describeOnBothDialects } from '../../../../test/harness/dialects.ts';
import type { Place } from '../../../../test/harness/place.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import type { Migration } from './migration.ts';
import { openDatabase, type OpenedDatabase } from './open.ts';
import { addColumn, addIndex, amount, count, createTable, primaryId, text, withDefault } from './tables.ts';

const entities: [] = [];

const shelf: Migration = {
  id: '0001-shelf',
  up: (runner) =>
    createTable(runner, 'shelf', { id: primaryId(), width: amount() }, { checks: { ck_shelf_width: 'width >= 0' } }),
};
const colour: Migration = {
  id: '0002-colour',
  async up(runner) {
    await addColumn(runner, 'shelf', 'colour', withDefault(text(20), 'white'));
    await addColumn(runner, 'shelf', 'boards', withDefault(count(), 3));
    await addIndex(runner, 'shelf', 'ix_shelf_colour', ['colour']);
  },
};

describeOnBothDialects('migrating', ({ place, dialect }) => {
  let where: Place;
  let db: OpenedDatabase;
  beforeEach(async () => {
    where = await place();
    db = await openDatabase({ ...where, entities });
  });
  afterEach(() => db.close());
  const insert = (values: string) => db.write((tx) => tx.query(`INSERT INTO shelf VALUES (${values})`));

  it('runs each migration once, in order, and says which', async () => {
    expect(await pendingMigrations(db, [shelf, colour])).toEqual(['0001-shelf', '0002-colour']);
    expect(await migrate(db, [shelf])).toEqual(['0001-shelf']);
    expect(await migrate(db, [shelf, colour])).toEqual(['0002-colour']);
    expect(await migrate(db, [shelf, colour])).toEqual([]);
    expect(await pendingMigrations(db, [shelf, colour])).toEqual([]);
  });

  it('keeps rows and conditions through a change of their table', async () => {
    await migrate(db, [shelf]);
    await insert("'a', 80");
    await migrate(db, [shelf, colour]);
    expect(await db.reader.query('SELECT * FROM shelf')).toEqual([{ id: 'a', width: 80, colour: 'white', boards: 3 }]);
    await expect(insert("'b', -1, 'red', 2")).rejects.toThrow(/ck_shelf_width/);
  });

  it('refuses data that is newer than the code', async () => {
    await migrate(db, [shelf, colour]);
    await expect(migrate(db, [shelf])).rejects.toThrow(/数据库比程序新（已有 0002-colour）/);
  });

  it('refuses a list that is out of order or names one twice', async () => {
    await expect(migrate(db, [colour, shelf])).rejects.toThrow('in the order of their names');
    await expect(migrate(db, [shelf, shelf])).rejects.toThrow('once each');
  });

  it('remembers nothing of a migration that failed, so that it runs again', async () => {
    const failing: Migration = { id: shelf.id, up: () => Promise.reject(new Error('on purpose')) };
    await expect(migrate(db, [failing])).rejects.toThrow('on purpose');
    expect(await migrate(db, [shelf])).toEqual(['0001-shelf']);
  });

  if (dialect === 'mariadb') {
    it('is done once by three processes that start together', async () => {
      const others = await Promise.all([1, 2].map(() => openDatabase({ ...where, entities })));
      const ran = await Promise.all([db, ...others].map((each) => migrate(each, [shelf, colour])));
      expect(ran.flat().sort()).toEqual(['0001-shelf', '0002-colour']);
      await Promise.all(others.map((other) => other.close()));
    });

    it('refuses the driver of the other product', async () => {
      const url = (where.url ?? '').replace(/^mariadb:/, 'mysql:');
      await expect(openDatabase({ ...where, url, entities })).rejects.toThrow('请把开头改成 mariadb://');
    });
  } else {
    it('leaves no half of a migration that failed', async () => {
      const half: Migration = {
        id: '0001-shelf',
        up: async (runner) => {
          await shelf.up(runner);
          throw new Error('on purpose');
        },
      };
      await expect(migrate(db, [half])).rejects.toThrow('on purpose');
      expect(await db.reader.query("SELECT name FROM sqlite_master WHERE name = 'shelf'")).toEqual([]);
    });
  }
});
