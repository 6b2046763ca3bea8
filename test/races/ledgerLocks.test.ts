import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { setTimeout as pause } from 'node:timers/promises';
import { auditLedger } from '../../scripts/audit/index.ts';
import { accounts, readBalances } from '../../server/src/ledger/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeWith } from '../harness/describeWith.ts';
import { mariaPlace, type Place } from '../harness/place.ts';
import { spend, topUp } from '../support/ledgerCommands.ts';
import { openLedger, type LedgerPlace } from '../support/ledgerPlace.ts';

const lock = 'SELECT id FROM ledger_owner WHERE id = ? FOR UPDATE';

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'paid',
    (error: unknown) => (error instanceof DomainError ? error.code : 'another error'),
  );

/** InnoDB renews its table of transactions only when nobody has read it for 100 ms. */
const readAgainMs = 120;

/** Waits until some transaction waits for a lock, the meeting the test is about; or until `over` has ended. */
async function untilSomebodyWaits(connection: Connection, over: Promise<unknown>): Promise<void> {
  const ended = over.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([ended, pause(readAgainMs, false)]))) {
    const [rows] = await connection.query<RowDataPacket[]>(
      "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
    );
    if (rows.length > 0) return;
  }
}

describeWith(['mariadb', 'redis'], 'the ledger among strangers’ locks', () => {
  let place: Place;
  let ledger: LedgerPlace;
  let holder: Connection;

  beforeAll(async () => {
    place = await mariaPlace();
    ledger = await openLedger(place);
  });
  beforeEach(async () => {
    holder = await createConnection(ledger.db.connectionOptions());
    await holder.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  afterEach(async () => {
    await holder.end();
    expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
  });
  afterAll(async () => {
    await ledger.close();
    place.remove();
  });

  it('steps over an owner that somebody else holds: the others go on, the victim is told to come back', async () => {
    const memberId = newId('mem');
    await ledger.committer.submit(topUp({ memberId, principalFen: 100 }));
    await holder.query('START TRANSACTION');
    await holder.query(lock, [memberId]);
    const { retries } = ledger.committer.stats;
    const again = () => ledger.committer.submit(spend({ memberId, amountFen: 1, key: `held-${memberId}` }));
    const victim = codeOf(again());
    let others = 0;
    for (let isWaiting = true; isWaiting; others += 1) {
      await ledger.committer.submit(topUp({ memberId: newId('mem'), principalFen: 1 }));
      isWaiting = (await Promise.race([victim, Promise.resolve('waiting')])) === 'waiting';
    }
    expect(await victim).toBe('busy');
    // The first shared the victim's batch. Only that one waited for the lock: where each did, each would be run again.
    expect(others).toBeGreaterThan(1);
    expect(ledger.committer.stats.retries).toBe(retries + 1);
    await holder.query('ROLLBACK');
    expect(await again()).toMatchObject({ left: 99 });
  });

  it('runs a batch again that a deadlock undid, and loses none of its units', async () => {
    const [first, last] = [newId('mem'), newId('mem')].sort();
    if (first === undefined || last === undefined) throw new Error('two members');
    await Promise.all([first, last].map((memberId) => ledger.committer.submit(topUp({ memberId, principalFen: 100 }))));
    // A writer of its own: after a lock wait the other one steps over held owners for a while.
    const committer = ledger.anotherCommitter();
    let deadlocks = 0;
    for (let round = 0; round < 6; round += 1) {
      const before = committer.stats.retries;
      await holder.query('START TRANSACTION');
      await holder.query(lock, [last]);
      // The holder has written more, so that the server sacrifices the batch.
      await holder.query('DELETE FROM outbox_message WHERE id LIKE ?', ['%']);
      const batch = Promise.all([first, last].map((memberId) => committer.submit(topUp({ memberId, principalFen: 1 }))));
      await untilSomebodyWaits(holder, batch);
      const outcome = await holder.query(lock, [first]).then(
        () => 'got it',
        () => 'deadlock',
      );
      await holder.query('ROLLBACK');
      await batch;
      if (outcome === 'deadlock' || committer.stats.retries > before) deadlocks += 1;
    }
    expect(deadlocks).toBeGreaterThan(0);
    const balances = await readBalances(ledger.db, [first, last].map(accounts.principal));
    expect([...balances.values()]).toEqual([106, 106]);
  });
});
