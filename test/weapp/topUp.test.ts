import { ids, planId } from '../../miniapp/src/ids.ts';
import { soon } from '../journeys/soon.ts';
import type { Phone } from './phone/index.ts';
import { join, routes } from './steps.ts';
import { describeStreet } from './street.ts';

describeStreet('topping up in the built mini program', (at) => {
  let planOf300: string;
  beforeAll(async () => {
    await at().shop.plan({ payFen: 10_000, bonusFen: 500 });
    ({ id: planOf300 } = await at().shop.plan({ payFen: 30_000, bonusFen: 3_000 }));
  });

  /** A new member, on the wallet page, has chosen ¥300.00 and agreed. */
  const chooses300 = async (person: string): Promise<Phone> => {
    const phone = at().phone(person);
    await join(phone);
    await phone.tap(ids.homeWallet);
    await phone.shows(routes.wallet);
    await phone.tap(planId(planOf300));
    await phone.waitFor(() => phone.read(ids.walletPay)?.includes('充值 ¥300.00，到账 ¥330.00'));
    await phone.tap(ids.consent);
    await phone.waitFor(() => phone.find(ids.consent)?.attributes['aria-checked'] === 'true');
    return phone;
  };

  it('pays by wx.requestPayment with what WeChat signed, and shows the money arriving', async () => {
    const phone = await chooses300('lao-fang');
    await phone.tap(ids.walletPay);
    await phone.shows(routes.money);
    await phone.waitFor(() => phone.read(ids.moneyTitle) === '已到账');
    await phone.says('¥330.00', '储值余额 ¥330.00', '微信收款');
    const asked = phone.network.sent.length;
    await phone.tap(ids.back);
    await phone.waitFor(() => phone.read(ids.walletTotal) === '¥330.00');
    expect(phone.network.sent.slice(asked)).toEqual(['GET /v1/member/wallet']);
  });

  it('takes nothing when the sheet is closed, and the same order when the member goes on', async () => {
    const phone = await chooses300('xiao-gu');
    phone.pays = false;
    await phone.tap(ids.walletPay);
    await phone.waitFor(() => phone.read(ids.moneyTitle) === '还没有付款');
    await phone.says('没有扣款。');
    phone.pays = true;
    await phone.tap(ids.moneyResume);
    await phone.waitFor(() => phone.read(ids.moneyTitle) === '已到账');
    const paid = at()
      .app.sandbox.world.pay.orders.list()
      .filter(({ state }) => state === 'SUCCESS');
    expect(new Set(paid.map(({ outTradeNo }) => outTradeNo)).size).toBe(paid.length);
  });

  it('finds the money itself when the notice was lost and the phone was closed on the sheet', async () => {
    const { app } = at();
    const before = await chooses300('a-hui');
    app.sandbox.world.pay.notices.levers.push({ kind: 'lose' });
    await before.tap(ids.walletPay);
    // The screen does not change when a notice is lost: it cannot be waited for there.
    await soon(() => Promise.resolve(app.sandbox.world.pay.notices.list().some(({ state }) => state === 'lost')), true);

    const after = at().phone('a-hui', { after: before });
    await after.tap(ids.homeWallet);
    await after.tap(ids.walletTopUps);
    const row = await after.waitFor(() => after.nodes.find(({ id }) => id.startsWith('top-up-')));
    await after.tap(row.id);
    await after.waitFor(() => after.read(ids.moneyTitle) === '已到账');
  });
});
