import { describeSandbox } from './describeSandbox.ts';
import { soon } from './soon.ts';
import type { Visitor } from './visitor.ts';

describeSandbox('topping up by phone on the sandbox page', (at) => {
  const arriveAndJoin = async () => {
    const visitor = await at().arrive();
    await visitor.join();
    return visitor;
  };
  /** From home to WeChat's open sheet for the usual plan. */
  const askForSheet = async (visitor: Visitor) => {
    const { page, member } = visitor;
    await visitor.tap(member, 'home-wallet');
    await visitor.tap(member, 'consent');
    await member.locator('[aria-checked=true]#consent:visible').waitFor();
    await visitor.tap(member, 'wallet-pay', '充值 ¥300.00，到账 ¥330.00');
    await page.locator('.pay', { hasText: '300.00' }).waitFor();
  };
  const books = async () => expect(await at().shop.audit()).toMatchObject({ audit: 'green', differences: [] });

  it('pays ¥300.00 on the sheet, has ¥330.00 on the phone as soon as WeChat tells, and spends them at the till', async () => {
    const visitor = await arriveAndJoin();
    const { page, member, staff, errors } = visitor;
    await askForSheet(visitor);
    await page.locator('.pay', { hasText: '山雀茶点' }).waitFor();
    await page.click('#pay-confirm');
    await visitor.tap(member, 'money-title', '已到账');
    await visitor.shows(member, '储值余额 ¥330.00');
    await page.locator('#events', { hasText: '充值到账 ¥330.00' }).waitFor();
    await page.locator('#wechat', { hasText: /微信支付凭证[^]*−¥300.00[^]*储值到账通知[^]*\+¥330.00/ }).waitFor();

    await visitor.tap(member, 'money-code');
    await visitor.tap(staff, 'scan');
    await page.click('#simulate-scan');
    await visitor.charge('128', '¥126.00');
    await visitor.shows(staff, '204.00');
    expect(errors).toEqual([]);
    await books();
    await visitor.leave();
  });

  it('takes nothing when the sheet is closed, says so, and takes it when the member goes on', async () => {
    const visitor = await arriveAndJoin();
    const { page, member } = visitor;
    await askForSheet(visitor);
    await page.click('#pay-close');
    await visitor.tap(member, 'money-title', '还没有付款');
    await visitor.shows(member, '没有扣款。');
    await visitor.tap(member, 'money-resume', '继续付款 ¥300.00');
    await page.click('#pay-confirm');
    await visitor.tap(member, 'money-title', '已到账');
    await books();
    await visitor.leave();
  });

  it('heals a notice that never came, because the member looks', async () => {
    const visitor = await arriveAndJoin();
    const { page, member } = visitor;
    await page.click('#open-calls');
    await page.getByText('支付通知丢失').click();
    await page.click('[data-close]');
    await askForSheet(visitor);
    await page.click('#pay-confirm');
    await visitor.tap(member, 'money-title', '已到账');
    const { notices } = at().shop.wechat.pay;
    await soon(() => Promise.resolve(notices.list().some(({ state }) => state === 'lost')), true);
    await books();
    await visitor.leave();
  });
});
