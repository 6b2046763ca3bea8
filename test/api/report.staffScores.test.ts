import { newId } from '../../server/src/platform/ids.ts';
import { businessDate } from '../../server/src/platform/clock.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('report.staffScores', (at) => {
  const scores = (facts: { branchId?: string; from?: string; to?: string } = {}, by = at().manager) => {
    const today = businessDate(at().app.clock.now());
    return at().call('report.staffScores', { branchId: at().branch.id, from: today, to: today, ...facts }, { token: by.token });
  };

  it('counts sales, top-ups and undos for who did them, within the days asked for', async () => {
    const { call, cashier, manager } = at();
    const person = await at().member();
    await at().sell(person, { amountFen: 1_000 });
    const { saleId } = await at().sell(person, { amountFen: 500 });
    await call('sale.undo', { saleId }, at().as(manager));
    const { visitId } = await at().identify(person, manager);
    await call('wallet.topUpCash', { visitId, amountFen: 5_000 }, at().as(manager));
    const nothing = { saleCount: 0, salesFen: 0, topUpCount: 0, topUpFen: 0, undoCount: 0 };
    expect((await scores()).data).toEqual([
      { ...nothing, staffId: cashier.staffId, staffName: '阿禾', saleCount: 1, salesFen: 1_000 },
      { ...nothing, staffId: manager.staffId, staffName: '周姐', topUpCount: 1, topUpFen: 5_000, undoCount: 1 },
    ]);
    expect((await scores({ from: '2025-01-01', to: '2025-01-31' })).data).toEqual([]);
  });

  it('takes at most 92 days, in their order', async () => {
    for (const [from, to] of [
      ['2026-01-02', '2026-01-01'],
      ['2026-01-01', '2026-04-03'],
    ] as const)
      expect(await codeOfRefusal(scores({ from, to }))).toBe('invalid_request');
    expect((await scores({ from: '2025-01-01', to: '2025-04-02' })).data).toEqual([]);
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(scores({ branchId: newId('brn') }, at().owner))).toBe('not_found');
  });
});
