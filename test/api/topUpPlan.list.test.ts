import { describeOperation } from '../support/operation.ts';

describeOperation('topUpPlan.list', (at) => {
  it('lists plans on offer and off, the newest first', async () => {
    const first = await at().shop.plan({ payFen: 100, status: 'off' });
    const second = await at().shop.plan({ payFen: 200 });
    const { data } = await at().call('topUpPlan.list', {}, { token: at().owner.token });
    expect(data.slice(0, 2).map(({ planId, status }) => [planId, status])).toEqual([
      [second.id, 'on'],
      [first.id, 'off'],
    ]);
  });
});
