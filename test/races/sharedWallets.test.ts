import { createCommitter, type Committer } from '../../server/src/ledger/index.ts';
import { outcomes } from '../support/refusal.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { company, employ, share } from '../support/shared.ts';
import { spendShared } from '../support/sharedSale.ts';

const [spends, people, eachFen, limitFen] = [200, 8, 100, 1_500];

describeWorld('one wallet spent by many at once', (at) => {
  let second: Committer;

  beforeAll(() => {
    const { db, clock, log } = at().app.resources;
    second = createCommitter({ db, clock, log });
  });
  afterAll(() => second.close());

  it('lets 200 sales of eight holders race for it on two servers, and pays exactly what it holds and each may', async () => {
    const { walletId } = await company(at(), 10_000);
    const holders = [];
    for (let n = 0; n < people; n += 1) {
      const person = await at().member();
      await employ(at(), walletId, person, { perDayFen: limitFen });
      holders.push(person);
    }
    const servers = [at().app.resources.committer, second];
    const sales = await spendShared(at(), walletId, { holders, spends, eachFen, servers });
    const told = await outcomes(sales);
    const { wallet, holders: shown } = await at().call('companyWallet.get', { walletId }, { token: at().owner.token });
    const paid = (told['ok'] ?? 0) * eachFen;
    // Eight times ¥15 is more than the ¥100 it holds: the money ends, and no holder passed the limit.
    expect(paid).toBe(10_000);
    expect(wallet.totalFen).toBe(0);
    expect(shown.reduce((sum, { spentTodayFen }) => sum + spentTodayFen, 0)).toBe(paid);
    expect(Math.max(...shown.map(({ spentTodayFen }) => spentTodayFen))).toBeLessThanOrEqual(limitFen);
    await expectGreen(at());
  });

  it.each(['refund', 'undo'] as const)(
    'an owner who leaves while a %s of a holder’s sale is made: either the money comes back first and they stay, or it does not come',
    async (way) => {
      for (let n = 0; n < 6; n += 1) {
        const [owner, holder] = [await at().member({ principalFen: 1_000 }), await at().member()];
        await share(at(), owner, holder);
        const { saleId } = await at().sell(holder, { amountFen: 1_000, walletOwner: owner.memberId, usePoints: false });
        const asked = { saleId, reason: '少了一份' };
        const giveBack = () =>
          way === 'undo'
            ? at().call('sale.undo', asked, at().as(at().manager))
            : at().call('sale.refund', { ...asked, amountFen: 1_000 }, at().as(at().manager));
        const leave = () =>
          at().call('member.erase', { memberId: owner.memberId, reason: '本人申请' }, { token: at().owner.token });
        const told = await outcomes(n % 2 === 0 ? [leave(), giveBack()] : [giveBack(), leave()]);
        expect([
          { ok: 1, money_left: 1 },
          { ok: 1, wallet_owner_gone: 1 },
        ]).toContainEqual(told);
        expect((await at().books(owner)).principalFen).toBe('money_left' in told ? 1_000 : 0);
      }
      await expectGreen(at());
    },
  );

  it('gives a company’s top-up back the way it was paid, by many at once, and no more than was paid', async () => {
    const { walletId } = await company(at());
    const paid = { walletId, amountFen: 10_000, method: 'card' as const };
    const { topUpId } = await at().call('companyWallet.topUp', paid, at().as(at().owner));
    const some = { topUpId, amountFen: 3_000, reason: '公司要求' };
    const told = await outcomes(Array.from({ length: 10 }, () => at().call('topUp.refund', some, at().as(at().owner))));
    expect(told).toEqual({ ok: 3, refund_over_left: 7 });
    const { data } = await at().call('companyWallet.listEntries', { walletId }, { token: at().owner.token });
    expect(data.map(({ deltaFen, afterFen }) => [deltaFen, afterFen])).toEqual([
      [-3_000, 1_000],
      [-3_000, 4_000],
      [-3_000, 7_000],
      [10_000, 10_000],
    ]);
    await expectGreen(at());
  });

  it('stops every holder at the limit when the wallet holds more', async () => {
    const { walletId } = await company(at(), 50_000);
    const holders = [await at().member(), await at().member()];
    for (const person of holders) await employ(at(), walletId, person, { perDayFen: limitFen });
    const sales = await spendShared(at(), walletId, {
      holders,
      spends: 40,
      eachFen,
      servers: [at().app.resources.committer, second],
    });
    expect((await outcomes(sales))['ok']).toBe((2 * limitFen) / eachFen);
    const { wallet, holders: shown } = await at().call('companyWallet.get', { walletId }, { token: at().owner.token });
    expect(shown.map(({ spentTodayFen }) => spentTodayFen)).toEqual([limitFen, limitFen]);
    expect(wallet.totalFen).toBe(50_000 - 2 * limitFen);
    await expectGreen(at());
  });
});
