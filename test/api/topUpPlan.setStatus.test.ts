import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('topUpPlan.setStatus', (at) => {
  it('takes a plan off for new orders and keeps what an order has agreed', async () => {
    const { call, owner } = at();
    const person = await at().member();
    const plan = await at().shop.plan({ payFen: 100, bonusFen: 50 });
    await startTopUp(at(), person, plan);
    const order = await openOrder(at(), person);
    const off = await call('topUpPlan.setStatus', { planId: plan.id, status: 'off' }, { token: owner.token });
    expect(off.status).toBe('off');
    expect(await codeOfRefusal(startTopUp(at(), await at().member(), plan))).toBe('plan_unavailable');
    await payAndTell(at(), person, order);
    expect(await at().books(person)).toMatchObject({ principalFen: 100, bonusFen: 50 });
  });

  it('not_found: an unknown plan', async () => {
    const { call, owner } = at();
    const set = call('topUpPlan.setStatus', { planId: newId('pln'), status: 'off' }, { token: owner.token });
    expect(await codeOfRefusal(set)).toBe('not_found');
  });
});
