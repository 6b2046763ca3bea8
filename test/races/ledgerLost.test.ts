import { createConnection } from 'mysql2/promise';
import { auditLedger } from '../../scripts/audit/index.ts';
import { accounts, createCommitter, readBalances, type Committer, type Fault, type Unit } from '../../server/src/ledger/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { openCuttingProxy } from '../support/cuttingProxy.ts';
import { earn, spend, topUp } from '../support/ledgerCommands.ts';
import { openLedger, type LedgerPlace } from '../support/ledgerPlace.ts';

/** As a till does: the same key again until there is an answer other than "come back". */
async function insist<Answer>(committer: Committer, unit: () => Unit<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await committer.submit(unit());
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'busy') || tries === 20) throw error;
    }
  }
}

/** Every nth time. */
const every = (n: number) => {
  let count = 0;
  return () => ++count % n === 0;
};

const unitsPerCommitter = 150;
const membersMet = 6;

/** Two tills' worth of units with keys, on a few members, so that both writers meet on the same owners. */
async function storm(ledger: LedgerPlace, committers: readonly [Committer, ...Committer[]]) {
  const members = Array.from({ length: membersMet }, () => newId('mem'));
  const fill = (memberId: string) => () => topUp({ memberId, principalFen: 50_000, bonusFen: 5_000, key: `fill-${memberId}` });
  await Promise.all(members.map((memberId) => insist(committers[0], fill(memberId))));
  const answers = await Promise.all(
    committers.flatMap((committer, writer) =>
      Array.from({ length: unitsPerCommitter }, async (_, n) => {
        const memberId = members[n % membersMet] ?? '';
        const key = `${writer}-${n}-${memberId}`;
        const unit = () =>
          n % 2 === 0 ? spend({ memberId, amountFen: 10 + n, key }) : earn({ memberId, points: 3, expiresOn: '2027-12-31', key });
        return [key, await insist<unknown>(committer, unit)] as const;
      }),
    ),
  );
  const records = new Map(
    (await ledger.query('SELECT id, answer FROM idempotency_record')).map(({ id, answer }) => [String(id).split('|')[2], answer]),
  );
  return { members, answers, records };
}

async function expectWhole(
  ledger: LedgerPlace,
  { members, answers, records }: Awaited<ReturnType<typeof storm>>,
  writers: number,
): Promise<void> {
  for (const [key, answer] of answers) expect(records.get(key)).toBe(JSON.stringify(answer));
  const spent =
    writers * Array.from({ length: unitsPerCommitter }, (_, n) => (n % 2 === 0 ? 10 + n : 0)).reduce((sum, fen) => sum + fen, 0);
  const balances = await readBalances(
    ledger.db,
    members.flatMap((memberId) => [accounts.principal(memberId), accounts.bonus(memberId)]),
  );
  expect([...balances.values()].reduce((sum, each) => sum + each, 0)).toBe(members.length * 55_000 - spent);
  expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
}

describeOnBothDialects('the ledger when answers are lost', (on) => {
  it('has one effect and the first answer where COMMIT happened and nobody heard', async () => {
    const isHit = every(2);
    const fault: Fault = (step) => {
      if (step === 'answer' && isHit()) throw new Error('the answer was lost');
    };
    const ledger = await openLedger(await on.place(), fault);
    try {
      const result = await storm(ledger, [ledger.committer]);
      expect(ledger.committer.stats.unknownCommitted).toBeGreaterThan(0);
      await expectWhole(ledger, result, 1);
    } finally {
      await ledger.close();
    }
  });

  it('leaves nothing half done where a batch dies before any of its steps', async () => {
    // Step 8 only happens after an answer was lost.
    const waiting = [
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      'answer',
      '8',
    ];
    const fault: Fault = (step) => {
      if (step !== waiting[0]) return;
      waiting.shift();
      throw new Error(`died before step ${step}`);
    };
    const ledger = await openLedger(await on.place(), fault);
    try {
      const memberId = newId('mem');
      const referee = ledger.anotherCommitter();
      await referee.submit(topUp({ memberId, principalFen: 1_000_000 }));
      const known = new Set<string>();
      for (let n = 0; n < 60 && waiting.length > 0; n += 1) {
        const key = `step-${n}`;
        const outcome = await ledger.committer.submit(spend({ memberId, amountFen: 5, key })).then(
          () => 'done',
          () => 'failed',
        );
        // A till that saw a failure asks again with its key.
        if (outcome === 'failed') await referee.submit(spend({ memberId, amountFen: 5, key }));
        known.add(key);
      }
      expect(waiting).toEqual([]);
      const balances = await readBalances(ledger.db, [accounts.principal(memberId)]);
      expect(balances.get(accounts.principal(memberId))).toBe(1_000_000 - 5 * known.size);
      expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
    } finally {
      await ledger.close();
    }
  });

  if (on.dialect === 'sqlite') return;

  it('survives a network that loses every fifth COMMIT or its answer, with two writers', async () => {
    const ledger = await openLedger(await on.place());
    const [isCut, isBefore] = [every(5), every(3)];
    const proxy = await openCuttingProxy(ledger.db.connectionOptions(), 'COMMIT', () =>
      isCut() ? (isBefore() ? 'before' : 'after') : undefined,
    );
    const db = { ...ledger.db, connectionOptions: () => ({ ...ledger.db.connectionOptions(), port: proxy.port }) };
    const committers = [createCommitter({ db, clock: ledger.clock }), createCommitter({ db, clock: ledger.clock })] as const;
    try {
      const result = await storm(ledger, committers);
      expect(proxy.cuts.after).toBeGreaterThan(0);
      expect(committers.reduce((sum, { stats }) => sum + stats.unknown, 0)).toBeGreaterThan(0);
      await expectWhole(ledger, result, 2);
    } finally {
      await Promise.all(committers.map((committer) => committer.close()));
      await proxy.close();
      await ledger.close();
    }
  });

  it('survives its connections being killed inside their transactions, with two writers', async () => {
    const ledger = await openLedger(await on.place());
    const killer = await createConnection(ledger.db.connectionOptions());
    const isHit = every(37);
    let kills = 0;
    const fault: Fault = async () => {
      if (!isHit()) return;
      const [open] = (await killer.query(
        'SELECT trx_mysql_thread_id AS id FROM information_schema.innodb_trx WHERE trx_mysql_thread_id <> CONNECTION_ID()',
      )) as unknown as [{ id: number }[]];
      for (const { id } of open)
        kills += await killer.query(`KILL ${id}`).then(
          () => 1,
          () => 0,
        );
    };
    const committers = [ledger.anotherCommitter(fault), ledger.anotherCommitter(fault)] as const;
    try {
      const result = await storm(ledger, committers);
      expect(kills).toBeGreaterThan(0);
      await expectWhole(ledger, result, 2);
    } finally {
      await killer.end();
      await ledger.close();
    }
  });
});
