import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { setTimeout as pause } from 'node:timers/promises';
import { createCommitter, type Committer } from '../../server/src/ledger/index.ts';
import { DailyRollup, rebuild, rollUp } from '../../server/src/report/index.ts';
import { describeWith } from '../harness/describeWith.ts';
import { mariaPlace, type Place } from '../harness/place.ts';
import { topUp } from '../support/ledgerCommands.ts';
import { World } from '../support/world.ts';

/** InnoDB renews its table of transactions only when nobody has read it for 100 ms. */
const readAgainMs = 120;
const businessDate = '2026-03-01';

/** Waits until as many transactions wait for a lock. */
async function untilWaiting(connection: Connection, count: number): Promise<void> {
  for (;;) {
    await pause(readAgainMs);
    const [rows] = await connection.query<RowDataPacket[]>(
      "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
    );
    if (rows.length >= count) return;
  }
}

describeWith(['mariadb', 'redis'], 'two processes that roll up at once', () => {
  let place: Place;
  let world: World;
  /** Another process: its name comes after the first one's, so whoever finds both behind begins with the first. */
  let second: Committer;
  let holder: Connection;
  const memberId = 'mem_rolledup';
  const resources = () => world.app.resources;
  const principalIn = () =>
    resources()
      .db.reader.getRepository(DailyRollup)
      .find({ where: { businessDate }, order: { branchId: 'ASC' } })
      .then((days) => days.map(({ branchId, principalInFen }) => [branchId, principalInFen]));

  beforeAll(async () => {
    place = await mariaPlace();
    world = await World.open(place);
    const { db, clock, log } = resources();
    second = createCommitter({ db, clock, log });
    holder = await createConnection(db.connectionOptions());
    await resources().committer.submit(topUp({ memberId, principalFen: 1 }));
    await second.submit(topUp({ memberId, principalFen: 1 }));
    await rollUp(resources());
  });
  afterAll(async () => {
    await holder.end();
    await second.close();
    await world.stop();
    place.remove();
  });

  it('count both writers’ tops-up of a day, each in the stretch of another', async () => {
    await second.submit(topUp({ memberId, principalFen: 1_000 }));
    await holder.query('START TRANSACTION');
    await holder.query('SELECT * FROM daily_rollup WHERE business_date = ? FOR UPDATE', [businessDate]);
    const ofSecond = rollUp(resources());
    await untilWaiting(holder, 1);
    await resources().committer.submit(topUp({ memberId, principalFen: 100 }));
    const ofFirst = rollUp(resources());
    await untilWaiting(holder, 2);
    await holder.query('COMMIT');
    expect((await ofSecond) + (await ofFirst)).toBe(2);
    expect(await principalIn()).toEqual([
      ['*', 1_102],
      ['brn_test', 1_102],
    ]);
  });

  it('counting again from the beginning beside a roll-up counts each once', async () => {
    await Promise.all([rebuild(resources()), rollUp(resources()), rebuild(resources()), rollUp(resources())]);
    await rollUp(resources());
    expect(await principalIn()).toEqual([
      ['*', 1_102],
      ['brn_test', 1_102],
    ]);
  });
});
