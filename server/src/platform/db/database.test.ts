import { Entity, type DataSource } from 'typeorm';
import { describeOnBothDialects } from '../../../../test/harness/dialects.ts';
import { Count, Instant, Json, PrimaryId, Text } from './columns.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { openDatabase, type OpenedDatabase } from './open.ts';
import { createTable, count, instant, json, nullable, primaryId, text } from './tables.ts';

@Entity('note')
class Note {
  @PrimaryId() id!: string;
  @Json() payload!: object;
  @Instant() at!: number;
  @Count() copies!: number;
  @Text(20, { nullable: true }) author!: string | null;
}
const entities = [Note];
const noteColumns = { id: primaryId(), payload: json(), at: instant(), copies: count(), author: nullable(text(20)) };
const notes: Migration = { id: '0001-note', up: (runner) => createTable(runner, 'note', noteColumns) };

const note = (n: number) => ({ id: `note_${String(n).padStart(4, '0')}`, payload: { n }, at: 2 ** 52 + n, copies: 0 });

describeOnBothDialects('the database', ({ place, dialect }) => {
  let db: OpenedDatabase;
  const readIds = async () => (await db.reader.getRepository(Note).find({ order: { id: 'ASC' } })).map(({ id }) => id);

  beforeAll(async () => {
    db = await openDatabase({ ...(await place()), entities });
    await migrate(db, [notes]);
  });
  beforeEach(() => db.write((tx) => tx.clear(Note)));
  afterAll(() => db.close());

  it('keeps every acknowledged write of 200 at once and nothing of those that roll back', async () => {
    const replies = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        db.write(async (tx) => {
          await tx.insert(Note, note(n));
          if (n % 5 === 0) throw new Error('on purpose');
          return note(n).id;
        }),
      ),
    );
    const acknowledged = replies.flatMap((reply) => (reply.status === 'fulfilled' ? [reply.value] : []));
    expect(acknowledged).toHaveLength(160);
    expect(await readIds()).toEqual(acknowledged.sort());
  });

  it('never shows a plain read what is not committed', async () => {
    await expect(
      db.write(async (tx) => {
        await tx.insert(Note, note(1));
        expect(await readIds()).toEqual([]);
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    expect(await readIds()).toEqual([]);
  });

  it('shows a read what was acknowledged before it', async () => {
    for (let n = 0; n < 20; n += 1) {
      await db.write((tx) => tx.insert(Note, note(n)));
      expect(await readIds()).toHaveLength(n + 1);
    }
  });

  it('joins a write inside a write, so that both roll back together', async () => {
    const outer = db.write(async (tx) => {
      await tx.insert(Note, note(1));
      await db.write((inner) => inner.insert(Note, note(2)));
      throw new Error('on purpose');
    });
    await expect(outer).rejects.toThrow('on purpose');
    expect(await readIds()).toEqual([]);
  });

  it('gives work left behind by a finished write a transaction of its own', async () => {
    let left: Promise<unknown> = Promise.resolve();
    let letGo = (): void => undefined;
    const outerIsOver = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await db.write(() => {
      left = outerIsOver.then(() => db.write((tx) => tx.insert(Note, note(3))));
      return Promise.resolve();
    });
    letGo();
    await left;
    expect(await readIds()).toEqual([note(3).id]);
  });

  it('refuses to write through the reader', async () => {
    await expect(db.reader.getRepository(Note).insert(note(1))).rejects.toThrow(/read.?only/i);
    expect(await readIds()).toEqual([]);
  });

  it('reads whole numbers as numbers, exactly, and JSON as it was', async () => {
    await db.write((tx) => tx.insert(Note, { ...note(7), payload: { name: '山雀🐦', list: [1, null] } }));
    const row = await db.reader.getRepository(Note).findOneByOrFail({ id: note(7).id });
    expect(row).toMatchObject({ at: 2 ** 52 + 7, payload: { name: '山雀🐦', list: [1, null] }, author: null });
  });

  it('tells ids apart by case', async () => {
    await db.write((tx) =>
      tx.insert(Note, [
        { ...note(1), id: 'note_a' },
        { ...note(1), id: 'note_A' },
      ]),
    );
    expect(await db.reader.getRepository(Note).countBy({ id: 'note_A' })).toBe(1);
  });

  it('has no difference between the entities and the migrated tables', async () => {
    const { upQueries } = await db.writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  if (dialect === 'mariadb') {
    it('opens every session in READ COMMITTED and strict mode', async () => {
      const readSession = (source: DataSource) => source.query('SELECT @@tx_isolation AS isolation, @@sql_mode AS mode');
      for (const source of [db.reader, db.writer]) {
        const sessions = await Promise.all(Array.from({ length: 10 }, () => readSession(source)));
        for (const session of sessions) {
          expect(session).toEqual([
            { isolation: 'READ-COMMITTED', mode: expect.stringContaining('STRICT_TRANS_TABLES') as string },
          ]);
        }
      }
    });

    it('runs a whole transaction again after a deadlock, once for each', async () => {
      await db.write((tx) => tx.insert(Note, [note(1), note(2)]));
      let meet = (): void => undefined;
      const bothHoldOne = new Promise<void>((resolve) => {
        meet = resolve;
      });
      let holding = 0;
      const cross = (first: number, second: number) =>
        db.write(async (tx) => {
          await tx.increment(Note, { id: note(first).id }, 'copies', 1);
          holding += 1;
          if (holding === 2) meet();
          await bothHoldOne;
          await tx.increment(Note, { id: note(second).id }, 'copies', 1);
        });
      await Promise.all([cross(1, 2), cross(2, 1)]);
      const rows = await db.reader.getRepository(Note).find();
      expect(rows.map(({ copies }) => copies)).toEqual([2, 2]);
      expect(holding).toBe(3);
    });
  } else {
    it('runs exclusive work alone, in the same queue, and rolls back what it leaves open', async () => {
      const order: string[] = [];
      const write = db.write(async (tx) => {
        await tx.insert(Note, note(1));
        order.push('write');
      });
      const exclusive = db.exclusive((handle) => {
        order.push('exclusive');
        handle.exec('BEGIN');
        handle.exec('DELETE FROM note');
      });
      await expect(exclusive).rejects.toThrow('left a transaction open');
      await write;
      expect(order).toEqual(['write', 'exclusive']);
      expect(await readIds()).toEqual([note(1).id]);
    });

    it('writes on as before when SQLite has undone a transaction by itself, as it does when COMMIT finds no room', async () => {
      await expect(db.write((tx) => tx.query('ROLLBACK'))).rejects.toThrow('no transaction is active');
      await expect(
        db.write(async (tx) => {
          await tx.insert(Note, note(1));
          throw new Error('the work failed');
        }),
      ).rejects.toThrow('the work failed');
      await db.write((tx) => tx.insert(Note, note(2)));
      await expect(db.exclusive((handle) => handle.inTransaction)).resolves.toBe(false);
      expect(await readIds()).toEqual([note(2).id]);
    });

    it('refuses exclusive work inside a write, which would wait for itself', async () => {
      await expect(db.write(() => db.exclusive(() => undefined))).rejects.toThrow('wait for itself');
    });

    it('writes durably: WAL with a full sync', async () => {
      const pragmas = await db.exclusive((handle) => [
        handle.pragma('journal_mode', { simple: true }),
        handle.pragma('synchronous', { simple: true }),
      ]);
      expect(pragmas).toEqual(['wal', 2]);
    });
  }
});
