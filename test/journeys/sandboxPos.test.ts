import { describeSandbox } from './describeSandbox.ts';

describeSandbox('the till page of the sandbox', (at) => {
  it('takes a sale and undoes it by the keyboard alone, as a scan gun types', async () => {
    const visitor = await at().arrive();
    await visitor.join();
    await visitor.tap(visitor.member, 'show-code');
    const digits = visitor.member.locator('#code-digits:visible').last();
    const code = (await digits.innerText()).replace(/\D/g, '');

    const page = await at().browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${at().shop.url}/sandbox/page/pos.html`);
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
    expect(await at().shop.audit()).toMatchObject({ audit: 'green', differences: [] });
    await visitor.leave();
  });
});
