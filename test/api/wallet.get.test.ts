import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';

describeOperation('wallet.get', (at) => {
  it('shows what there is, the plans one may take, smallest first, and the terms', async () => {
    const person = await at().member({ principalFen: 700, bonusFen: 70 });
    const [large, small] = [
      await at().shop.plan({ payFen: 200, isUsual: true, tierLevel: 3 }),
      await at().shop.plan({ payFen: 100, bonusFen: 5, points: 6, instalments: 5 }),
    ];
    await at().shop.plan({ payFen: 50, status: 'off' });
    await at().shop.plan({ payFen: 50, branchIds: [newId('brn')] });
    const shown = await at().call('wallet.get', {}, { token: person.token });
    expect(shown).toMatchObject({
      wallet: { principalFen: 700, bonusFen: 70, totalFen: 770 },
      canPay: true,
      branchCount: 2,
      open: null,
      terms: { title: '储值卡章程' },
    });
    expect(shown.plans).toEqual([
      {
        planId: small.id,
        name: '充值',
        payFen: 100,
        bonusFen: 5,
        instalments: 5,
        points: 6,
        tierName: null,
        isUsual: false,
        creditedFen: 101,
        monthlyFen: 1,
      },
      {
        planId: large.id,
        name: '充值',
        payFen: 200,
        bonusFen: 0,
        instalments: 1,
        points: 0,
        tierName: '熟客',
        isUsual: true,
        creditedFen: 200,
        monthlyFen: 0,
      },
    ]);
  });

  it('shows the order that is open, until it is credited', async () => {
    const person = await at().member();
    const { order } = await startTopUp(at(), person, await at().shop.plan({ payFen: 100 }));
    const open = async () => (await at().call('wallet.get', {}, { token: person.token })).open;
    expect(await open()).toEqual(order);
    await payAndTell(at(), person, await openOrder(at(), person));
    expect(await open()).toBeNull();
  });
});
