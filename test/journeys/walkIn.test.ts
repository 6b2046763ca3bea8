import { describeSandbox } from './describeSandbox.ts';
import type { Visitor } from './visitor.ts';

describeSandbox('somebody without a card pays by the QR on the till’s screen', (at) => {
  /** From the till at rest to WeChat's sheet, opened by scanning the code on the screen. */
  const chargeByCode = async (visitor: Visitor, yuan: string) => {
    const { page, staff } = visitor;
    await visitor.tap(staff, 'walk-in');
    for (const digit of yuan) await visitor.tap(staff, `key-${digit}`);
    await visitor.tap(staff, 'rest-wechat');
    await visitor.tap(staff, 'keypad-charge:not([aria-disabled=true])', `¥${yuan}.00`);
    await page.locator('.pay', { hasText: `${yuan}.00` }).waitFor();
  };
  const books = async () => expect(await at().shop.audit()).toMatchObject({ audit: 'green', differences: [] });

  it('is paid as soon as WeChat tells; the digits on the slip bring the points after joining, and once only', async () => {
    const visitor = await at().arrive();
    const { page, member, staff, errors } = visitor;
    await chargeByCode(visitor, '128');
    await visitor.shows(staff, '还没收到钱，请勿交货');
    await page.click('#pay-confirm');
    const digits = staff.locator('#claim-digits:visible').last();
    await digits.waitFor();
    const code = (await digits.innerText()).replace(/\D/g, '');
    expect(code).toMatch(/^87\d{14}$/);
    expect(at().shop.wechat.pay.orders.list().at(-1)).toMatchObject({ total: 12_800, state: 'SUCCESS' });

    await visitor.join();
    await visitor.tap(member, 'home-claim');
    await member.locator('#claim-code input:visible').last().fill(code);
    await visitor.tap(member, 'claim-done');
    await member.locator('#claim-result:visible').waitFor();
    await visitor.shows(member, '128');
    expect(errors).toEqual([]);
    await books();
    await visitor.leave();
  });

  it('takes nothing when the sheet is closed: the till gives up, and nobody owes anything', async () => {
    const visitor = await at().arrive();
    const { page, staff } = visitor;
    await chargeByCode(visitor, '35');
    await page.click('#pay-close');
    await visitor.tap(staff, 'pay-cancel');
    await visitor.shows(staff, '已撤销');
    expect(at().shop.wechat.pay.orders.list().at(-1)).toMatchObject({ total: 3_500, state: 'CLOSED' });
    await books();
    await visitor.leave();
  });
});
