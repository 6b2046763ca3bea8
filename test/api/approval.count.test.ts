import { describeOperation } from '../support/operation.ts';

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
});
