import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

describeOperation('wallet.getTopUp', (at) => {
  const begun = async () => {
    const person = await at().member();
    const { order } = await startTopUp(at(), person, await at().shop.plan({ payFen: 30_000, bonusFen: 3_000 }));
    return { person, topUpId: order.topUpId };
  };
  const look = ({ token }: Person, topUpId: string) => at().call('wallet.getTopUp', { topUpId }, { token });

  it('says where the money is, with the time of each step', async () => {
    const { person, topUpId } = await begun();
    expect((await look(person, topUpId)).order).toMatchObject({ state: 'waiting', paidAt: null, creditedAt: null });
    await payAndTell(at(), person, await openOrder(at(), person));
    const { order, wallet } = await look(person, topUpId);
    expect(order).toMatchObject({ state: 'credited', closedAt: null });
    expect([typeof order.paidAt, typeof order.creditedAt]).toEqual(['string', 'string']);
    expect(wallet).toEqual({ principalFen: 30_000, bonusFen: 3_000, totalFen: 33_000 });
  });

  it('heals a lost notice under the eyes of whoever looks', async () => {
    const { person, topUpId } = await begun();
    at().app.sandbox.world.pay.notices.levers.push({ kind: 'lose' });
    await payAndTell(at(), person, await openOrder(at(), person));
    const { order, wallet } = await look(person, topUpId);
    expect([order.state, wallet.principalFen]).toEqual(['credited', 30_000]);
  });

  it('does not put the sweeper off by looking', async () => {
    const { person, topUpId } = await begun();
    const before = (await openOrder(at(), person)).nextCheckAt;
    for (let looked = 0; looked < 5; looked += 1) {
      await look(person, topUpId);
      await at().app.resources.caches.cache.delete(`pay:asked:${(await openOrder(at(), person)).id}`);
    }
    const { nextCheckAt, checks } = await openOrder(at(), person);
    expect(checks).toBe(5);
    expect(nextCheckAt).toBe(before);
  });

  it('shows what we know while WeChat does not answer', async () => {
    const { person, topUpId } = await begun();
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 9);
    expect((await look(person, topUpId)).order.state).toBe('waiting');
    at().app.sandbox.world.pay.levers.clear();
  });

  it('not_found: an unknown top-up, and somebody else’s', async () => {
    const { topUpId } = await begun();
    const stranger = await at().member();
    expect(await codeOfRefusal(look(stranger, topUpId))).toBe('not_found');
    expect(await codeOfRefusal(look(stranger, newId('top')))).toBe('not_found');
  });
});
