import { describeOperation } from '../support/operation.ts';

describeOperation('approval.list', (at) => {
  it('shows what waits in the branches in reach, and of all what became of it; newest first', async () => {
    const { call, cashier, manager, owner, otherCashier } = at();
    const asked = [];
    for (const maker of [cashier, cashier, otherCashier]) {
      const { saleId } = await at().sell(await at().member(), { amountFen: 900 }, maker);
      const wish = { kind: 'saleUndo' as const, subject: saleId, reason: '点错了' };
      asked.push((await call('approval.ask', wish, at().as(maker))).approvalId);
    }
    const [answered = '', waiting = '', elsewhere = ''] = asked;
    await call('approval.answer', { approvalId: answered, approve: false }, { token: manager.token });
    const ids = async (token: string, show: 'waiting' | 'all') =>
      (await call('approval.list', { show }, { token })).data.map(({ approvalId }) => approvalId);
    expect(await ids(manager.token, 'waiting')).toEqual([waiting]);
    expect(await ids(manager.token, 'all')).toEqual([waiting, answered]);
    expect(await ids(owner.token, 'waiting')).toEqual([elsewhere, waiting]);
    const page = await call('approval.list', { show: 'all', limit: 1, startingAfter: elsewhere }, { token: owner.token });
    expect([page.data.map(({ approvalId }) => approvalId), page.hasMore]).toEqual([[waiting], true]);
  });
});
