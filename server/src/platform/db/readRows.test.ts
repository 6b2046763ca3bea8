import { Entity } from 'typeorm';
import { describeOnBothDialects } from '../../../../test/harness/dialects.ts';
import { Amount, Json, PrimaryId, Text } from './columns.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { openDatabase, type OpenedDatabase } from './open.ts';
import { amount, createTable, json, nullable, primaryId, text } from './tables.ts';

@Entity('parcel')
class Parcel {
  @PrimaryId() id!: string;
  @Text(40, { nullable: true }) sentTo!: string | null;
  @Amount() fen!: number;
  @Json() marks!: readonly string[];
}
const parcelColumns = { id: primaryId(), sent_to: nullable(text(40)), fen: amount(), marks: json() };
const parcels: Migration = { id: '0001-parcel', up: (runner) => createTable(runner, 'parcel', parcelColumns) };
const few = ['fen', 'id'] as const;

const parcel = (n: number): Parcel => ({
  id: `p_${String(n).padStart(3, '0')}`,
  sentTo: n === 0 ? null : `'${n}' \\ ?;`,
  fen: n,
  marks: [`"${n}"`],
});

describeOnBothDialects('reading rows by a fixed statement', ({ place }) => {
  let db: OpenedDatabase;
  beforeAll(async () => {
    db = await openDatabase({ ...(await place()), entities: [Parcel] });
    await migrate(db, [parcels]);
    await db.write((tx) =>
      tx.insert(
        Parcel,
        Array.from({ length: 50 }, (_, n) => parcel(n)),
      ),
    );
  });
  afterAll(() => db.close());

  it('gives whole rows as the entity has them', async () => {
    expect(await db.rows(Parcel, 'WHERE fen < ? ORDER BY id', [2])).toEqual([parcel(0), parcel(1)]);
  });

  it('gives the named properties and nothing else, however often both are asked', async () => {
    const read = () => db.rows(Parcel, 'WHERE id = ?', ['p_007'], few);
    expect(await read()).toEqual([{ id: 'p_007', fen: 7 }]);
    expect(await db.rows(Parcel, 'WHERE id = ?', ['p_007'])).toEqual([parcel(7)]);
    expect(await read()).toEqual([{ id: 'p_007', fen: 7 }]);
  });

  it('takes a value for nothing but a value, whatever is in it', async () => {
    const sly = parcel(3).sentTo ?? '';
    expect(await db.rows(Parcel, 'WHERE sent_to = ?', [sly])).toEqual([parcel(3)]);
    expect(await db.rows(Parcel, 'WHERE sent_to = ?', [`' OR 1 = 1; DELETE FROM parcel; -- `])).toEqual([]);
    expect(await db.rows(Parcel, '', [])).toHaveLength(50);
  });

  it('answers each of many reads of one turn with its own rows', async () => {
    const asked = await Promise.all(Array.from({ length: 50 }, (_, n) => db.rows(Parcel, 'WHERE fen = ?', [n])));
    expect(asked).toEqual(Array.from({ length: 50 }, (_, n) => [parcel(n)]));
  });

  it('refuses a read that cannot be made without hurting those of the same turn', async () => {
    const [before, wrong, after] = await Promise.allSettled([
      db.rows(Parcel, 'WHERE fen = ?', [1]),
      db.rows(Parcel, 'WHERE nothing_like_it = ?', [2]),
      db.rows(Parcel, 'WHERE fen = ?', [3]),
    ]);
    expect(wrong.status).toBe('rejected');
    expect([before, after]).toEqual([
      { status: 'fulfilled', value: [parcel(1)] },
      { status: 'fulfilled', value: [parcel(3)] },
    ]);
  });

  it('cannot write, also with several statements in one text', async () => {
    const sly = db.rows(Parcel, "WHERE id = 'p_001'; UPDATE parcel SET fen = 0", []);
    await expect(sly).rejects.toThrow();
    expect(await db.rows(Parcel, 'WHERE fen = 0', [])).toEqual([parcel(0)]);
  });
});
