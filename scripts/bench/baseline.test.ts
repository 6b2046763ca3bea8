import { committedTables } from '../../server/src/ledger/index.ts';
import type { OpenedResources } from '../../server/src/openResources.ts';
import { gatherCrowd, memberAt } from './crowd.ts';
import { countStatements, openNaive } from './naive.ts';
import { configOf, embeddedPlace, openPlace, type BenchPlace } from './place.ts';
import { saleFor, unitFor } from './sales.ts';
import { openShop, type BenchShop } from './shop.ts';

const tables = [...committedTables, 'audit_entry', 'outbox_message'];
/** What only a committer that batches and locks owners has. */
const ofBatches = new Set(['ledger_batch', 'ledger_owner']);

type Counts = ReadonlyMap<string, number>;

describe('the naive baseline', () => {
  let place: BenchPlace;
  let shop: BenchShop;
  const [ours, naives] = [memberAt(0), memberAt(1)];

  const inPlace = async <Result>(work: (resources: OpenedResources) => Promise<Result>): Promise<Result> => {
    const resources = await openPlace(place);
    return work(resources).finally(() => resources.close());
  };
  const count = (): Promise<Counts> =>
    inPlace(async ({ db }) => {
      const counts = await Promise.all(
        tables.map(async (table) => {
          const rows: { n: number }[] = await db.reader.query(`SELECT COUNT(*) AS n FROM ${table}`);
          return [table, Number(rows[0]?.n)] as const;
        }),
      );
      return new Map(counts);
    });
  const added = (before: Counts, after: Counts) =>
    Object.fromEntries(
      tables.filter((table) => !ofBatches.has(table)).map((table) => [table, (after.get(table) ?? 0) - (before.get(table) ?? 0)]),
    );

  beforeAll(async () => {
    place = embeddedPlace();
    await inPlace(async (resources) => {
      shop = await openShop(resources, 1);
      await gatherCrowd(resources, 4);
    });
  });
  afterAll(() => place.remove());

  it('writes as many rows to each table as the product does for the same sale, and leaves the same balances', async () => {
    const now = Date.now();
    const before = await count();
    await inPlace(({ committer }) => committer.submit(unitFor(saleFor(ours, shop, 0, now), shop)));
    const between = await count();
    const naive = await openNaive(configOf(place), 1);
    await naive.take(saleFor(naives, shop, 0, now)).finally(() => naive.close());
    const after = await count();

    expect(added(before, between)).toMatchObject({
      sale: 1,
      ledger_transaction: 2,
      idempotency_record: 1,
      audit_entry: 1,
      outbox_message: 1,
    });
    expect(added(between, after)).toEqual(added(before, between));
    const balancesOf = (memberId: string) =>
      inPlace(async ({ db }): Promise<unknown> => {
        const rows: { id: string; available: number }[] = await db.reader.query(
          `SELECT id, available FROM ledger_account WHERE id LIKE '%:${memberId}' ORDER BY id`,
        );
        return rows.map(({ id, available }) => [id.split(':')[0], available]);
      });
    expect(await balancesOf(naives)).toEqual(await balancesOf(ours));
  });

  it('gives the first answer to a repeated key, as any careful programmer would', async () => {
    const naive = await openNaive(configOf(place), 1);
    const sale = saleFor(memberAt(2), shop, 0, Date.now());
    try {
      expect(await naive.take(sale)).toEqual(await naive.take(sale));
    } finally {
      await naive.close();
    }
  });

  it('says how many statements it sends', async () => {
    const now = Date.now();
    const statements = await countStatements(configOf(place), [
      saleFor(memberAt(3), shop, 0, now),
      saleFor(memberAt(3), shop, 0, now),
    ]);
    expect(statements).toBeGreaterThan(20);
  });
});
