import {
  draftOf,
  itemWith,
  noon,
  nothing,
  openTables,
  paidIn,
  truthWith,
  written,
} from '../../../../test/support/ledgerBatch.ts';
import { DomainError } from '../../platform/errors.ts';
import { Chain } from './chain.ts';
import type { Item } from './item.ts';
import { decideInSlices } from './slices.ts';
import type { Write } from './truth.ts';

let tables: Awaited<ReturnType<typeof openTables>>;
beforeAll(async () => {
  tables = await openTables();
});
afterAll(() => tables.close());

const topUps = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => {
    const id = `ltx_${String(n)}`;
    return itemWith({
      decide: () => ({ ...nothing, transactions: [draftOf('top_up', [paidIn('top_1', 1)], { id, reference: id })] }),
    });
  });
const refused = () =>
  itemWith({
    decide: () => {
      throw new DomainError('busy');
    },
  });

/** Runs a batch to its end: what it hands over on the way, and the end. */
function run(items: readonly Item[], chain = new Chain()) {
  const deciding = decideInSlices(
    items,
    truthWith(),
    { writer: 'wrt_1', seq: 1, at: noon, nowMs: 0, planOf: tables.planOf },
    chain,
  );
  const early: (readonly Write[])[] = [];
  for (let step = deciding.next(); ; step = deciding.next()) {
    if (step.done) return { early, end: step.value };
    early.push(step.value);
  }
}
const transactionsOf = (writes: readonly Write[]) =>
  written(writes)
    .filter(({ table }) => table === 'ledger_transaction')
    .flatMap(({ rows }) => rows.map(({ id, n }) => [id, n]));
const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => [`ltx_${String(from + n)}`, from + n]);

describe('a batch in slices', () => {
  it('is one trip up to 24 units', () => {
    const { early, end } = run(topUps(24));
    expect(early).toEqual([]);
    expect(transactionsOf(end.saving ?? [])).toEqual(numbered(0, 24));
    expect([end.units, end.outcomes.length]).toEqual([24, 24]);
  });

  it('hands over a small slice first and then larger ones, each transaction once and numbered through', () => {
    const { early, end } = run(topUps(60));
    expect(early.map(transactionsOf)).toEqual([numbered(0, 8), numbered(8, 32)]);
    expect(transactionsOf(end.saving ?? [])).toEqual(numbered(32, 60));
    expect(end.units).toBe(60);
  });

  it('keeps balances and the batch row for the end, when all is decided', () => {
    const { early, end } = run(topUps(25));
    const tablesOf = (writes: readonly Write[]) => writes.map(({ table }) => table);
    expect(early.map(tablesOf)).toEqual([['ledger_transaction', 'ledger_posting', 'ledger_posting_lot']]);
    expect(tablesOf(end.saving ?? [])).toEqual([
      ...['ledger_transaction', 'ledger_posting', 'ledger_posting_lot'],
      ...['ledger_owner', 'ledger_batch', 'ledger_account', 'ledger_lot'],
    ]);
    expect(written(end.saving ?? []).find(({ table }) => table === 'ledger_account')?.rows).toEqual([
      { id: 'principal:mem_1', available: 25 },
    ]);
  });

  it('writes a row that a unit makes once, at the end, as the last unit that changed it leaves it', () => {
    const row = { id: 'day_1', unconfirmedFen: 1 };
    const making = itemWith({ decide: () => ({ ...nothing, inserts: [{ entity: 'day_spend', row }] }) });
    const spending = itemWith({
      rows: [['day_spend', 'day_1']],
      decide: () => ({ ...nothing, updates: [{ entity: 'day_spend', id: 'day_1', patch: { unconfirmedFen: 3 } }] }),
    });
    const daySpends = (writes: readonly Write[]) => written(writes).filter(({ table }) => table === 'day_spend');
    const { early, end } = run([making, ...topUps(30), spending]);
    expect(early.flatMap(daySpends)).toEqual([]);
    expect(daySpends(end.saving ?? [])).toMatchObject([{ overwrite: [], rows: [{ id: 'day_1', unconfirmed_fen: 3 }] }]);
  });

  it('chains all its transactions to the batch before', () => {
    const chain = new Chain();
    const { end } = run(topUps(30), chain);
    const { attempt } = end;
    expect(attempt).toMatchObject({ seq: 1, prev: chain.head });
    expect(attempt.hash).toMatch(/^[\da-f]{64}$/);
    expect(run(topUps(30), chain).end.attempt).toEqual(attempt);
    expect(run(topUps(29), chain).end.attempt.hash).not.toBe(attempt.hash);
  });

  it('writes nothing at all where no unit goes into the books, and nothing early for a slice of refusals', () => {
    const none = run([refused(), refused()]);
    expect([none.early, none.end.saving, none.end.units]).toEqual([[], null, 0]);
    expect(none.end.outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    const late = run([...Array.from({ length: 24 }, refused), ...topUps(1)]);
    expect(late.early).toEqual([]);
    expect(transactionsOf(late.end.saving ?? [])).toEqual([['ltx_0', 0]]);
    expect(late.end.units).toBe(1);
  });
});
