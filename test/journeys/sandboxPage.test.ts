import { describeSandbox } from './describeSandbox.ts';
import { soon } from './soon.ts';

describeSandbox('the sandbox page', (at) => {
  it('plays the whole story by itself, and the books are green after it', async () => {
    const visitor = await at().arrive();
    const { page, errors } = visitor;
    await page.click('#play');
    await visitor.doneSteps(6);
    for (const title of ['入会成功通知', '储值到账通知', '会员消费通知', '消费撤销通知'])
      await page.locator('#wechat', { hasText: title }).waitFor();
    await page.locator('#play', { hasText: '自动演' }).waitFor();
    expect(errors).toEqual([]);
    expect(await at().shop.audit()).toMatchObject({ audit: 'green', differences: [] });
    await visitor.leave();
  });

  it('offers nothing to press before a press would do something', async () => {
    const page = await at().browser.newPage();
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/sandbox/api/demo', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${at().shop.url}/`);
    for (const id of ['play', 'restart', 'open-calls']) expect(await page.locator(`#${id}`).isEnabled()).toBe(false);
    release?.();
    await page.click('#play');
    await page.locator('#play[aria-pressed=true]').waitFor();
    await page.close();
  });

  it('lets a visitor do it by hand: both phones show the same numbers, before and after the undo', async () => {
    const visitor = await at().arrive();
    const { page, errors, member, staff } = visitor;
    await visitor.join();
    await visitor.identify();
    await visitor.tap(staff, 'top-up');
    await visitor.tap(staff, 'top-up-30000');
    await visitor.tap(staff, 'top-up-pay', '¥300.00');
    await visitor.doneSteps(4);
    // 200 points of welcome pay ¥2.00; ¥126.00 from ¥300.00 leaves ¥174.00; one point for each yuan paid.
    await visitor.charge('128', '¥126.00');
    await visitor.shows(staff, '126.00');
    await visitor.shows(staff, '174.00');
    await page.getByText('查看明细').last().click();
    await visitor.tap(member, 'tab-wallet');
    await visitor.shows(member, '174.00');

    await visitor.tap(staff, 'undo');
    await visitor.tap(staff, 'undo-confirm');
    await visitor.doneSteps(6);
    // The page that is looked at learns of it by itself.
    await visitor.shows(member, '退回储值');
    await visitor.shows(member, '储值余额 ¥300.00');
    expect(errors).toEqual([]);
    expect(await at().shop.audit()).toMatchObject({ audit: 'green', differences: [] });
    await visitor.leave();
  });

  it('can be stopped, and begins anew with somebody new', async () => {
    const visitor = await at().arrive();
    const { page, member } = visitor;
    await visitor.doneSteps(1);
    await page.click('#play');
    await page.click('#play');
    await page.locator('#play[aria-pressed=false]').waitFor();
    const before = member.url();
    await page.click('#restart');
    await member.waitForURL(({ search }) => search.includes('person=') && search !== new URL(before).search);
    await visitor.doneSteps(1);
    await page.locator('.step--now', { hasText: '手机号入会' }).waitFor();
    await visitor.leave();
  });

  it('has room for whole phones in a low window, and scans no code that is not shown', async () => {
    const visitor = await at().arrive({ width: 1280, height: 640 });
    const { page, member, staff } = visitor;
    await visitor.join();
    for (const phone of await page.locator('.phone').all()) {
      const box = await phone.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(640);
    }
    await visitor.tap(staff, 'scan');
    const scan = page.locator('#simulate-scan');
    await scan.waitFor();
    await soon(async () => [await scan.innerText(), await scan.isDisabled()], ['请先在左边点「会员码」', true]);
    await visitor.tap(member, 'show-code');
    await scan.click();
    await staff.locator('#charge:visible').waitFor();
    await visitor.leave();
  });

  it('shows one phone at a time on a narrow screen, with a dot where something waits', async () => {
    const visitor = await at().arrive({ width: 900 });
    const { page } = visitor;
    await visitor.doneSteps(1);
    await page.click('[data-tab=staff]');
    await page.locator('.phone--shown[data-phone=staff]').waitFor();
    await page.waitForSelector('.tab--news[data-tab=member]');
    await visitor.leave();
  });
});
