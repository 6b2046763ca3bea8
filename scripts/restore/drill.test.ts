import BetterSqlite3 from 'better-sqlite3';
import { copyFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { restore } from '../../server/src/platform/db/index.ts';
import { monthlyDrill, nightlyBackup } from '../../server/src/worker/index.ts';
import { startTestApp } from '../../test/harness/app.ts';
import { sqlitePlace, type Place } from '../../test/harness/place.ts';
import { newKey, password, type Person } from '../../test/support/shop.ts';
import { hashTables } from '../../test/support/tables.ts';
import { World } from '../../test/support/world.ts';
import { memberCode } from '@shuke/shared/memberCode';
import { auditLedger } from '../audit/index.ts';
import { openForAudit } from '../audit/open.ts';
import { noteRecord, readRecord } from '../../server/src/platform/records.ts';
import { drill } from './drill.ts';

const businessDate = '2026-03-18';
const dayMs = 86_400_000;
const backupOf = ({ dataDir }: Place) => join(dataDir, 'backups', `shuke-${businessDate}.sqlite`);
const auditOf = async ({ dataDir }: Place) => {
  const { query, close } = await openForAudit({ dataDir });
  return auditLedger(query).finally(close);
};

describe('last night’s back-up', () => {
  let place: Place;
  let world: World;
  let person: Person;
  const drillHere = () => drill(readConfig({ SHUKE_DATA_DIR: place.dataDir }), world.app.clock);

  beforeAll(async () => {
    place = await sqlitePlace();
    world = await World.open(place);
    person = await world.member({ principalFen: 20_000, bonusFen: 2_000, points: 300 });
    await world.sell(person, { amountFen: 5_000 });
    const { db, log } = world.app.resources;
    await nightlyBackup(db, place.dataDir, log).run({ dueAt: 0, businessDate }, new AbortController().signal);
    await world.sell(person, { amountFen: 700 });
  });
  afterAll(async () => {
    await world.stop();
    place.remove();
  });

  it('is drilled beside the open shop: restored, audited, sold from, and nothing of the shop is touched', async () => {
    const before = await hashTables(world.app);
    const record = await drillHere();
    expect(record).toMatchObject({
      backup: `shuke-${businessDate}.sqlite`,
      audit: 'green',
      sale: 'paid',
      at: world.app.clock.now(),
    });
    expect(record.transactions).toBeGreaterThan(0);
    expect(readRecord(place.dataDir, 'drill')).toEqual(record);
    expect(await hashTables(world.app)).toEqual(before);
    expect(readdirSync(place.dataDir).filter((name) => name.startsWith('.drill-'))).toEqual([]);
  });

  it('is drilled by itself from the second night on, then once in thirty days, and every night while that fails', async () => {
    const { resources, clock, logged } = world.app;
    const job = monthlyDrill({ ...resources, dataDir: place.dataDir });
    const night = async (days: number) => {
      clock.advance(days * dayMs);
      await job.run({ dueAt: 0, businessDate }, new AbortController().signal);
      return readRecord(place.dataDir, 'drill')?.at;
    };
    const byHand = readRecord(place.dataDir, 'drill')?.at ?? 0;
    expect(await night(31)).toBe(byHand);
    await nightlyBackup(resources.db, place.dataDir, resources.log).run(
      { dueAt: 0, businessDate: '2026-03-19' },
      new AbortController().signal,
    );
    const first = (await night(0)) ?? 0;
    expect(first).toBeGreaterThan(byHand);
    const drilled = readRecord(place.dataDir, 'drill');
    expect(drilled).toMatchObject({ backup: 'shuke-2026-03-19.sqlite', audit: 'green', sale: 'paid' });
    if (drilled === undefined) throw new Error('no record');
    clock.set(first);
    expect(await night(29)).toBe(first);

    noteRecord(place.dataDir, 'drill', { ...drilled, audit: 'red' });
    truncateSync(join(place.dataDir, 'backups', 'shuke-2026-03-19.sqlite'), 6_000);
    await night(0);
    expect(logged.some((line) => line.includes('"alarm":"backup.drill"'))).toBe(true);
    rmSync(join(place.dataDir, 'backups', 'shuke-2026-03-19.sqlite'));
  });

  it('brings a shop back in an empty folder, where the same phone and the same cashier go on', async () => {
    const elsewhere = await sqlitePlace();
    restore(world.app.clock, elsewhere.dataDir, backupOf(place));
    copyFileSync(join(place.dataDir, 'secret.key'), join(elsewhere.dataDir, 'secret.key'));
    expect((await auditOf(elsewhere)).differences).toEqual([]);

    const app = await startTestApp(elsewhere, { now: world.app.clock.now() + 60_000 });
    const { token } = await app.call('session.staffSignIn', { phone: world.cashier.phone, password });
    const code = memberCode(person.device, app.clock.now());
    const { visitId, member } = await app.call('sale.identify', { branchId: world.branch.id, code }, { token });
    const basket = { visitId, amountFen: 1_000 };
    const { quoteHash, walletAfterFen } = await app.call('sale.quote', basket, { token });
    const receipt = await app.call('sale.checkout', { ...basket, quoteHash }, { token, idempotencyKey: newKey() });
    await app.stop();

    expect(receipt).toMatchObject({ status: 'paid', walletAfterFen });
    // As of last night: the sale after the back-up is not in it, and nothing of the one before is missing.
    expect(member.wallet.totalFen).toBeGreaterThan(
      (await world.books(person)).principalFen + (await world.books(person)).bonusFen,
    );
    expect((await auditOf(elsewhere)).differences).toEqual([]);
    elsewhere.remove();
  });

  it('fails its drill when a balance in it is not what the postings say', async () => {
    const copy = new BetterSqlite3(backupOf(place));
    copy.exec(`UPDATE ledger_account SET available = available + 1 WHERE id = 'principal:${person.memberId}'`);
    copy.close();
    expect(await drillHere()).toMatchObject({ audit: 'red' });
    expect(readRecord(place.dataDir, 'drill')).toMatchObject({ audit: 'red' });
  });
});
