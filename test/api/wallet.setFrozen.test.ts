import { describeOperation } from '../support/operation.ts';
import type { Person } from '../support/shop.ts';

describeOperation('wallet.setFrozen', (at) => {
  const set = ({ token }: Person, frozen: boolean) => at().call('wallet.setFrozen', { frozen }, { token });
  const basket = { amountFen: 4_000, usePoints: false };

  it('keeps stored value out of every price, while the sale earns and is paid another way', async () => {
    const person = await at().member({ principalFen: 10_000 });
    expect(await set(person, true)).toEqual({ frozen: true });
    const { quote } = await at().priced(person, basket);
    expect([quote.walletFen, quote.restFen]).toEqual([0, 4_000]);
    const { pointsEarned, principalFen } = await at().sell(person, basket);
    expect([pointsEarned, principalFen]).toEqual([40, 0]);
    expect((await at().books(person)).principalFen).toBe(10_000);
  });

  it('is told on the first screen and in the wallet, and ends as it began', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const told = async () => [
      (await at().call('member.home', {}, { token: person.token })).walletFrozen,
      (await at().call('wallet.get', {}, { token: person.token })).frozen,
    ];
    expect(await told()).toEqual([false, false]);
    await set(person, true);
    await set(person, true);
    expect(await told()).toEqual([true, true]);
    await set(person, false);
    expect(await told()).toEqual([false, false]);
    expect((await at().sell(person, basket)).principalFen).toBe(4_000);
  });

  it('lets the member top up and get money back', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { id: topUpId } = await at().paidIn(person);
    await set(person, true);
    const { visitId } = await at().identify(person);
    await at().call('wallet.topUpCash', { visitId, amountFen: 500 }, at().as(at().cashier));
    await at().call('topUp.refund', { topUpId, reason: '手机丢了' }, at().as(at().owner));
    expect((await at().books(person)).principalFen).toBe(500);
  });
});
