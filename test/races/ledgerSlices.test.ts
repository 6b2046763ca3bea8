import { auditLedger } from '../../scripts/audit/index.ts';
import { accounts, readBalances, type Unit } from '../../server/src/ledger/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { DaySpend } from '../../server/src/sale/entities.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { topUp, type Posted } from '../support/ledgerCommands.ts';
import { openLedger, type LedgerPlace } from '../support/ledgerPlace.ts';

/** More than a slice twice over, so that two are on their way before the last is decided. */
const company = 60;

/** A top-up under a reference of somebody else that it does not declare: the database finds out, in the first slice. */
const stealing = (memberId: string, reference: string): Unit<Posted> => {
  const unit = topUp({ memberId, principalFen: 1 });
  return {
    ...unit,
    references: [],
    decide(view) {
      const effects = unit.decide(view);
      return { ...effects, transactions: effects.transactions.map((draft) => ({ ...draft, reference })) };
    },
  };
};

/** A unit with a mistake of ours, which shows after the slices before it were sent. */
const throwingLate = (memberId: string): Unit<Posted> => ({
  ...topUp({ memberId, principalFen: 1 }),
  decide: () => {
    throw new Error('a mistake of ours');
  },
});

/** A top-up that also makes, or adds one to, a row that others of the batch change too. */
const counting = (memberId: string, rowId: string): Unit<Posted> => {
  const unit = topUp({ memberId, principalFen: 1 });
  return {
    ...unit,
    rows: [['day_spend', rowId]],
    decide(view) {
      const before = view.row<DaySpend>('day_spend', rowId);
      const changed = { unconfirmedFen: (before?.unconfirmedFen ?? 0) + 1 };
      return {
        ...unit.decide(view),
        ...(before === undefined
          ? { inserts: [{ entity: 'day_spend', row: { id: rowId, ...changed } }] }
          : { updates: [{ entity: 'day_spend', id: rowId, patch: changed }] }),
      };
    },
  };
};

describeOnBothDialects('a batch that is written while it is decided', (on) => {
  let ledger: LedgerPlace;

  beforeAll(async () => {
    ledger = await openLedger(await on.place());
  });
  afterAll(async () => {
    expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
    await ledger.close();
  });

  const balanceOf = async (memberId: string) =>
    (await readBalances(ledger.db, [accounts.principal(memberId)])).get(accounts.principal(memberId)) ?? 0;

  const crowd = (memberId: string, place: number, odd: Unit<Posted>) => {
    const units = Array.from({ length: company }, () => topUp({ memberId, principalFen: 1 }));
    units.splice(place, 0, odd);
    return Promise.allSettled(units.map((unit) => ledger.committer.submit(unit)));
  };

  it('commits nothing twice and nothing in part when the database refuses a row of the first slice', async () => {
    const memberId = newId('mem');
    const taken = topUp({ memberId, principalFen: 1 });
    await ledger.committer.submit(taken);
    const results = await crowd(memberId, 3, stealing(memberId, taken.references[0] ?? ''));
    expect(results[3]).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(company);
    expect(await balanceOf(memberId)).toBe(company + 1);
  });

  it('keeps one row whole that units of all slices change, from the first that makes it', async () => {
    const [memberId, rowId] = [newId('mem'), newId('mem')];
    await Promise.all(Array.from({ length: company }, () => ledger.committer.submit(counting(memberId, rowId))));
    const rows = await ledger.query('SELECT unconfirmed_fen FROM day_spend WHERE id = ?', [rowId]);
    expect(rows.map(({ unconfirmed_fen: fen }) => Number(fen))).toEqual([company]);
    expect(await balanceOf(memberId)).toBe(company);
  });

  it('refuses one unit of the last slice and keeps the slices before it', async () => {
    const memberId = newId('mem');
    const results = await crowd(memberId, company - 1, throwingLate(memberId));
    expect(results[company - 1]).toMatchObject({ status: 'rejected', reason: { message: 'a mistake of ours' } });
    expect(await balanceOf(memberId)).toBe(company);
  });
});
