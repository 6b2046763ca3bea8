import { createCommitter, type Committer } from '../../server/src/ledger/index.ts';
import { outcomes } from '../support/refusal.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { company, employ } from '../support/shared.ts';
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
