import fc from 'fast-check';
import { auditLedger } from '../../scripts/audit/index.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { openLedger, type LedgerPlace } from '../support/ledgerPlace.ts';
import { replay } from './ledgerReplay.ts';
import { MemberRun, step } from './ledgerRun.ts';

/** Members that live side by side in one run: their units share batches. */
const membersPerRun = 20;
const stepsMax = 12;
const runs = { sqlite: 96, mariadb: 10 };

describeOnBothDialects('any history of members', (on) => {
  let ledger: LedgerPlace;
  beforeAll(async () => {
    ledger = await openLedger(await on.place());
  });
  afterAll(() => ledger.close());

  it('leaves balances, lots and debts as a plain model has them, step by step, whoever shares the batch', async () => {
    const lives = fc.array(fc.array(step, { minLength: 1, maxLength: stepsMax }), {
      minLength: membersPerRun,
      maxLength: membersPerRun,
    });
    await fc.assert(
      fc.asyncProperty(lives, (members) =>
        Promise.all(members.map((steps) => new MemberRun(ledger).run(steps))).then(() => undefined),
      ),
      { numRuns: runs[on.dialect], endOnFailure: true },
    );
    expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
  });

  it('leaves every row byte-identical where a unit is refused, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const life = new MemberRun(ledger);
        await life.run(steps);
        const before = await ledger.snapshot();
        await life.run([
          { op: 'spend', amount: 1_000_000 },
          { op: 'burn', points: 1_000_000 },
          { op: 'again' },
          { op: 'otherInput' },
        ]);
        expect(await ledger.snapshot()).toBe(before);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('comes to the same balances and lots when its journal is written again into empty books', async () => {
    const copy = await openLedger(await on.place());
    try {
      const replayed = await replay(ledger, copy);
      expect(replayed).toBeGreaterThan(0);
      for (const sql of [
        'SELECT * FROM ledger_account ORDER BY id',
        'SELECT * FROM ledger_lot WHERE available > 0 ORDER BY account, lot',
      ]) {
        expect(await copy.query(sql)).toEqual(await ledger.query(sql));
      }
      expect(await auditLedger(copy.query)).toMatchObject({ audit: 'green', differences: [] });
    } finally {
      await copy.close();
    }
  });
});
