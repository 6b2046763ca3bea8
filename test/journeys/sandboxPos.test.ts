import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser.ts';
import { startSandboxShop, type SandboxShop } from './sandboxShop.ts';
import { Visitor } from './visitor.ts';

describeInBrowser('the till page of the sandbox', () => {
  let shop: SandboxShop;
  let browser: Browser;
  beforeAll(async () => {
    [shop, browser] = await Promise.all([startSandboxShop(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await shop.stop();
  });

  it('takes a sale and undoes it by the keyboard alone, as a scan gun types', async () => {
    const visitor = await Visitor.arrive(browser, shop.url);
    await visitor.join();
    await visitor.tap(visitor.member, 'show-code');
    const digits = visitor.member.locator('#code-digits:visible').last();
    const code = (await digits.innerText()).replace(/\D/g, '');

    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${shop.url}/sandbox/page/pos.html`);
    await page.locator('body[data-ready]').waitFor();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.locator('#amount:focus').waitFor();
    await page.keyboard.type('30.00');
    await page.keyboard.press('Enter');
    await page.locator('#take:enabled').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#said', { hasText: '已收' }).waitFor();
    await page.keyboard.press('F9');
    await page.locator('#said', { hasText: '已撤销' }).waitFor();
    expect(errors).toEqual([]);
    expect(await shop.audit()).toMatchObject({ audit: 'green', differences: [] });
    await visitor.leave();
  });
});
