import { startOfBusinessDate } from '../../server/src/platform/clock.ts';
import { Setting } from '../../server/src/merchant/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';

const quarterEnd = '2026-03-31';

describeOperation('finance.prepaid', (at) => {
  const read = async (day = quarterEnd) => {
    const { call, owner } = at();
    const { token } = await call('session.staffSignIn', { phone: owner.phone, password });
    return call('finance.prepaid', { quarterEnd: day }, { token });
  };
  const set = (value: object) =>
    at().app.resources.db.write((tx) => tx.upsert(Setting, { id: 'finance', value, version: 1, updatedAt: 0 }, ['id']));

  it('tells what each merchant owes at the end of a quarter, the same when asked later, whatever was spent since', async () => {
    const [rich, poor] = [
      await at().member({ principalFen: 60_000, bonusFen: 6_000 }),
      await at().member({ principalFen: 3_001 }),
    ];
    await at().sell(rich, { amountFen: 11_000, usePoints: false });
    await set({ issuers: { [at().shop.merchantId]: 'brand' }, cardLimitFen: 50_000 });
    at().app.clock.set(startOfBusinessDate('2026-04-01') + 36_000_000);
    const { issuers, overLimit } = await read();
    expect(issuers).toEqual([
      {
        ...{ merchantId: at().shop.merchantId, merchantName: '山雀茶点', kind: 'brand' },
        ...{ principalFen: 53_001, bonusFen: 5_000, heldFen: 0, balanceFen: 53_001, depositPercent: 40, depositFen: 21_201 },
      },
    ]);
    expect(overLimit).toEqual({ limitFen: 50_000, count: 1, cards: [{ cardNumber: rich.cardNumber, balanceFen: 55_000 }] });

    const { token } = await at().call('session.staffSignIn', { phone: at().cashier.phone, password });
    await at().sell(poor, { amountFen: 1_000, usePoints: false }, { ...at().cashier, token });
    expect((await read()).issuers).toEqual(issuers);
    expect((await read('2025-12-31')).issuers).toEqual([]);
  });

  it.each(['2026-06-30', '2026-03-30'])('refuses a day that is no past end of a quarter: %s', async (day) => {
    expect(await codeOfRefusal(read(day))).toBe('invalid_request');
  });
});
