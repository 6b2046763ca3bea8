import { memberCode } from '@shuke/shared/memberCode';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditLedger } from '../scripts/audit/index.ts';
import { openForAudit } from '../scripts/audit/open.ts';
import { dump, emptyTables, load } from '../scripts/releases/dump.ts';
import { frozenReleases, releasesSecret, thaw } from '../scripts/releases/release.ts';
import { entities } from '../server/src/entities.ts';
import { migrations } from '../server/src/migrations/index.ts';
import { migrate, openDatabase, type Migration } from '../server/src/platform/db/index.ts';
import { addColumn, count, nullable } from '../server/src/platform/db/tables.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import { describeOnBothDialects } from './harness/dialects.ts';
import type { Place } from './harness/place.ts';
import { newKey, Shop } from './support/shop.ts';

const stepMs = 30_000;
/** Some tables only hold what a small shop does not have, or what an hour's work leaves behind. */
const emptyShareMax = 0.3;

const auditOf = async ({ url, dataDir }: Place) => {
  const { query, close } = await openForAudit({ url, dataDir });
  return auditLedger(query).finally(close);
};

/** The tables that a list of migrations makes out of nothing. */
async function schemaOf(place: Place, list: readonly Migration[]): Promise<readonly string[]> {
  const db = await openDatabase({ ...place, entities: [] });
  await migrate(db, list);
  await db.close();
  return (await dump(place)).schema;
}

/** A released migration after somebody had second thoughts. */
const edited = (migration: Migration): Migration => ({
  id: migration.id,
  async up(runner) {
    await migration.up(runner);
    await addColumn(runner, 'sale', 'afterthought', nullable(count()));
  },
});

describe('the releases that are kept', () => {
  it('are at least one', () => {
    expect(frozenReleases()).not.toEqual([]);
  });

  it.each(['sqlite', 'mariadb'] as const)('leave rows in most tables, the newest of them, on %s', (dialect) => {
    const { sql } = thaw(frozenReleases().at(-1) ?? '', dialect);
    const tables = sql.match(/^CREATE TABLE /gm)?.length ?? 0;
    expect(emptyTables(sql).length / tables).toBeLessThan(emptyShareMax);
  });
});

for (const release of frozenReleases()) {
  describeOnBothDialects(`a shop left by release ${release}`, ({ place, dialect }) => {
    const { frozen, sql } = thaw(release, dialect);
    const { shop } = frozen;
    const released = migrations.filter(({ id }) => frozen.migrations.includes(id));
    const left = async (): Promise<Place> => {
      const where = await place();
      await load(where, sql);
      writeFileSync(join(where.dataDir, 'secret.key'), releasesSecret);
      return where;
    };

    it('is brought up to date, with the same books, and goes on selling to the same people', async () => {
      const where = await left();
      const app = await startTestApp(where, { now: shop.now + stepMs });
      try {
        expect((await auditOf(where)).differences).toEqual([]);
        for (const id of Object.keys(shop.people)) await expectSameHome(app, id);
        await expectOldReceipts(app);
        await sellTo(app, 'xiaoman');
      } finally {
        await app.stop();
      }
      const { audit, transactions } = await auditOf(where);
      expect(audit).toBe('green');
      expect(transactions).toBeGreaterThan(0);
    });

    it('has the tables its migrations make today: none of them was edited', async () => {
      const where = await left();
      expect(await schemaOf(await place(), released)).toEqual((await dump(where)).schema);
    });

    it('shows it when a released migration is edited', async () => {
      const [where, last] = [await left(), released.length - 1];
      const tampered = released.map((migration, index) => (index === last ? edited(migration) : migration));
      expect(await schemaOf(await place(), tampered)).not.toEqual((await dump(where)).schema);
    });

    it('refuses a program in which one of its migrations is missing', async () => {
      const db = await openDatabase({ ...(await left()), entities: [...entities] });
      const [gone] = released.slice(-2);
      const missing = migrations.filter(({ id }) => id !== gone?.id);
      await expect(migrate(db, missing)).rejects.toThrow(`数据库比程序新（已有 ${gone?.id ?? ''}）`);
      await db.close();
    });

    async function expectSameHome(app: TestApp, id: string): Promise<void> {
      const { token } = await new Shop(app).visitor(id);
      const { memberId, cardNumber, home } = shop.people[id] ?? {};
      expect(await app.call('member.home', {}, { token })).toMatchObject({ memberId, cardNumber, ...home });
    }

    /** What was paid one way before a sale could be paid by several is told as that one part. */
    async function expectOldReceipts(app: TestApp): Promise<void> {
      const { token } = await app.call('session.staffSignIn', shop.cashier);
      const { data } = await app.call('sale.list', { branchId: shop.branchId }, { token });
      expect(data).not.toEqual([]);
      for (const { saleId } of data) {
        const { payments, restFen } = await app.call('sale.get', { saleId }, { token });
        expect(payments.map(({ amountFen }) => amountFen)).toEqual(restFen === 0 ? [] : [restFen]);
      }
    }

    async function sellTo(app: TestApp, id: string): Promise<void> {
      const { token } = await app.call('session.staffSignIn', shop.cashier);
      const device = shop.people[id]?.device;
      if (device === undefined) throw new Error(`${id} is not in this shop`);
      const code = memberCode(device, app.clock.now());
      const { visitId } = await app.call('sale.identify', { branchId: shop.branchId, code }, { token });
      const basket = { visitId, amountFen: 1_500 };
      const { quoteHash, walletAfterFen } = await app.call('sale.quote', basket, { token });
      const once = { token, idempotencyKey: newKey() };
      const receipt = await app.call('sale.checkout', { ...basket, quoteHash }, once);
      expect(receipt).toMatchObject({ status: 'paid', walletAfterFen });
    }
  });
}
