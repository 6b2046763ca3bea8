import { describeOperation } from '../support/operation.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';

describeOperation('wallet.listTopUps', (at) => {
  it('lists the member’s own, newest first, whatever became of them, a page at a time', async () => {
    const [person, other] = [await at().member(), await at().member()];
    const plan = await at().shop.plan({ payFen: 100 });
    await startTopUp(at(), other, plan);
    const ids: string[] = [];
    for (let made = 0; made < 3; made += 1) {
      ids.unshift((await startTopUp(at(), person, plan)).order.topUpId);
      await payAndTell(at(), person, await openOrder(at(), person));
    }
    const list = (page: { limit: number; startingAfter?: string }) =>
      at().call('wallet.listTopUps', page, { token: person.token });
    const first = await list({ limit: 2 });
    expect([first.data.map(({ topUpId }) => topUpId), first.hasMore]).toEqual([ids.slice(0, 2), true]);
    const rest = await list({ limit: 2, startingAfter: ids[1] ?? '' });
    expect([rest.data.map(({ topUpId }) => topUpId), rest.hasMore]).toEqual([ids.slice(2), false]);
    expect(first.data[0]).toMatchObject({ state: 'credited', payFen: 100, refundedFen: 0 });
  });
});
