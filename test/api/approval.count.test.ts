import { describeOperation } from '../support/operation.ts';
import { setProgramme } from '../support/staffCare.ts';

describeOperation('approval.count', (at) => {
  it('counts what waits for this person: not their own, not what is answered, not what expired', async () => {
    const { call, cashier, manager, owner, app } = at();
    const ask = async (maker: { token: string }) => {
      const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
      return call('approval.ask', { kind: 'saleUndo', subject: saleId, reason: '点错了' }, at().as(maker));
    };
    const counts = async () =>
      Promise.all([manager, owner].map(async ({ token }) => (await call('approval.count', {}, { token })).waiting));
    expect(await counts()).toEqual([0, 0]);
    await ask(cashier);
    await ask(manager);
    expect(await counts()).toEqual([1, 2]);
    app.clock.advance(30 * 60_000);
    expect(await counts()).toEqual([0, 0]);
  });

  it('counts colleagues who passed a cap, where somebody may let them go on, until that is done', async () => {
    const { call, shop, branch, manager, owner } = at();
    const till = await shop.staff('cashier', [branch]);
    const locked = async ({ token }: { token: string }) => (await call('approval.count', {}, { token })).locked;
    expect(await locked(manager)).toBe(0);
    await setProgramme(at(), { staffCaps: { cashier: { undo: { timesPerDay: 0 } } } });
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 }, till);
    await call('sale.undo', { saleId }, at().as(till)).catch(() => undefined);
    await setProgramme(at(), {});
    const stranger = await shop.staff('manager', [at().otherBranch], '林姐');
    expect([await locked(manager), await locked(owner), await locked(stranger)]).toEqual([1, 1, 0]);
    await call('staff.liftLock', { staffId: till.staffId, act: 'undo' }, { token: manager.token });
    expect(await locked(manager)).toBe(0);
  });
});
