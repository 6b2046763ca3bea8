import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { spent, toppedUp } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('topUp.get', (at) => {
  const get = (topUpId: string, { token } = at().cashier) => at().call('topUp.get', { topUpId }, { token });

  beforeAll(() => {
    at().app.sandbox.world.pay.refunds.settling = 'hand';
  });

  it('shows the steps of the payment, what is left, what could go back, and what is on its way', async () => {
    const person = await at().member();
    const { topUpId } = await toppedUp(at(), person, { payFen: 30_000, bonusFen: 6_000, instalments: 3, points: 300 });
    await spent(at(), person, 16_000);
    const whole = await get(topUpId);
    expect(whole).toMatchObject({
      method: 'wechat',
      left: { principalFen: 15_000, bonusFen: 1_000 },
      preview: { refundableFen: 15_000, lapsedFen: 1_000, laterBonusFen: 4_000, points: 150 },
      staffCapFen: 100_000,
      refunds: [],
    });
    expect(Object.values(whole.timeline ?? {}).every((step) => typeof step === 'string')).toBe(true);
    await at().call('topUp.refund', { topUpId, amountFen: 5_000, reason: '顾客要求' }, at().as(at().manager));
    expect(await get(topUpId)).toMatchObject({
      refundedFen: 5_000,
      left: { principalFen: 10_000, bonusFen: 667 },
      preview: { refundableFen: 10_000, lapsedFen: 667, laterBonusFen: 0, points: 100 },
      refunds: [{ state: 'asked', amountFen: 5_000, lapsedFen: 333, reason: '顾客要求', staffName: '周姐' }],
    });
  });

  it('has no steps for cash', async () => {
    const person = await at().member({ principalFen: 5_000 });
    expect(await get((await at().paidIn(person)).id)).toMatchObject({ method: 'cash', timeline: null });
  });

  it('not_found: an unknown top-up, and one of a branch out of reach', async () => {
    const { id } = await at().paidIn(await at().member({ principalFen: 5_000 }));
    expect(await codeOfRefusal(get(newId('top')))).toBe('not_found');
    expect(await codeOfRefusal(get(id, at().otherCashier))).toBe('not_found');
  });
});
