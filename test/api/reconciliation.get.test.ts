import { businessDate } from '../../server/src/platform/clock.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { ReconciliationDay, ReconciliationDifference } from '../../server/src/reconcile/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { World } from '../support/world.ts';

const mchid = '1900000109';

/** A red day with one duplicate and two payments we have not. */
async function redDay({ app }: World, date: string): Promise<void> {
  const dayId = `${date}@${mchid}`;
  const sums = { billPaidFen: 300, billRefundFen: 0, oursPaidFen: 100, oursRefundFen: 0, ledgerPaidFen: 100, ledgerRefundFen: 0 };
  const line = { dayId, what: 'payment' as const, detail: 'bill', needsAction: true, outRefundNo: null, transactionId: '42' };
  const fen = { billFen: 100, oursFen: null, ledgerFen: null };
  await app.resources.db.write(async (tx) => {
    await tx.insert(ReconciliationDay, {
      ...{ id: dayId, mchid, date, status: 'red', billRows: 3, matched: 1, actions: 3, sha1: null, problem: null, staffId: null },
      ...{ counts: { duplicate: 1, we_have_not: 2 }, ...sums, feeMilliFen: -1_800, ranAt: app.clock.now() },
    });
    for (const [kind, outTradeNo] of [
      ['we_have_not', 'A'],
      ['we_have_not', 'B'],
      ['duplicate', 'C'],
    ] as const)
      await tx.insert(ReconciliationDifference, { ...line, ...fen, id: newId('dif'), kind, outTradeNo });
  });
}

describeOperation('reconciliation.get', (at) => {
  const date = '2026-03-01';
  const get = (more: { kind?: 'we_have_not'; limit?: number; startingAfter?: string } = {}) =>
    at().call('reconciliation.get', { mchid, date, ...more }, { token: at().owner.token });
  beforeAll(() => redDay(at(), date));

  it('gives the day and its differences, in pages, each with what to do', async () => {
    const first = await get({ limit: 2 });
    expect(first.day).toMatchObject({ status: 'red', bill: { paidFen: 300 }, ours: { paidFen: 100 }, feeYuan: '-0.01800' });
    expect([first.data.map(({ outTradeNo }) => outTradeNo), first.hasMore]).toEqual([['C', 'B'], true]);
    const rest = await get({ limit: 2, startingAfter: first.data.at(-1)?.id ?? '' });
    expect([rest.data.map(({ outTradeNo }) => outTradeNo), rest.hasMore]).toEqual([['A'], false]);
    expect(first.data.every(({ advice }) => advice.length > 10)).toBe(true);
  });

  it('gives those of one kind', async () => {
    expect((await get({ kind: 'we_have_not' })).data.map(({ outTradeNo }) => outTradeNo)).toEqual(['B', 'A']);
  });

  it('not_found: a day that was never compared', async () => {
    const other = { mchid, date: businessDate(at().app.clock.now()) };
    expect(await codeOfRefusal(at().call('reconciliation.get', other, { token: at().owner.token }))).toBe('not_found');
  });
});
