import type { Browser, Frame, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser.ts';
import { startSandboxShop, type SandboxShop } from './sandboxShop.ts';

/** Generous: a page that takes this long on the slowest machine is broken. */
const patienceMs = 60_000;

// A tap now and then lands before a phone's page has drawn what it taps; each failed try is logged, so that it is seen.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

describeInBrowser('the sandbox page', () => {
  let shop: SandboxShop;
  let browser: Browser;
  beforeAll(async () => {
    [shop, browser] = await Promise.all([startSandboxShop(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await shop.stop();
  });

  /** A newcomer's browser, which remembers nothing; complains about every error on any page. */
  const arrive = async (width = 1440, height = 900) => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${shop.url}/?speed=20`);
    const phone = async (id: string): Promise<Frame> => {
      const handle = await page.waitForSelector(`#${id}`, { state: 'attached' });
      const frame = await handle.contentFrame();
      if (frame === null) throw new Error(`no frame ${id}`);
      return frame;
    };
    return { context, page, errors, member: await phone('member-frame'), staff: await phone('staff-frame') };
  };
  const doneSteps = (page: Page, count: number) =>
    page
      .locator('.step--done')
      .nth(count - 1)
      .waitFor();
  /** In sight, not on a page below. */
  const shows = (frame: Frame, text: string) => frame.getByText(text).filter({ visible: true }).first().waitFor();
  const tap = async (frame: Frame, id: string) => frame.locator(`#${id}:visible`).last().click();

  it('plays the whole story by itself, and the books are green after it', async () => {
    const { context, page, errors } = await arrive();
    await page.click('#play');
    await doneSteps(page, 6);
    const chat = await page.locator('#wechat').innerText();
    for (const title of ['入会成功通知', '储值到账通知', '会员消费通知', '消费撤销通知']) expect(chat).toContain(title);
    await page.locator('#play', { hasText: '自动演' }).waitFor();
    expect(errors).toEqual([]);
    expect(await shop.audit()).toMatchObject({ audit: 'green', differences: [] });
    await context.close();
  });

  it('lets a visitor do it by hand: both phones show the same numbers, before and after the undo', async () => {
    const { context, page, errors, member, staff } = await arrive();
    await tap(member, 'join');
    await tap(member, 'consent');
    await member.locator('[aria-checked=true]:visible').waitFor();
    await tap(member, 'join-with-phone');
    await page.click('#allow');
    await tap(member, 'show-code');
    await tap(staff, 'scan');
    await page.click('#simulate-scan');
    await tap(staff, 'top-up');
    await tap(staff, 'top-up-30000');
    await staff.locator('#top-up-pay:visible', { hasText: '¥300.00' }).click();
    await doneSteps(page, 4);
    await tap(staff, 'charge');
    for (const digit of '128') await tap(staff, `key-${digit}`);
    await staff.locator('#keypad-charge:not([aria-disabled=true]):visible').last().click();
    // A phone that has not been heard of yet is asked to agree first.
    const asked = member.locator('#confirm-accept:visible').last();
    const agreed = asked.click().catch(() => undefined);
    await Promise.race([doneSteps(page, 5), agreed]);
    await doneSteps(page, 5);

    // 200 points of welcome pay ¥2.00; ¥126.00 from ¥300.00 leaves ¥174.00; one point for each yuan paid.
    const receipt = await staff.locator('body').innerText();
    expect(receipt).toContain('126.00');
    expect(receipt).toContain('174.00');
    await page.getByText('查看明细').last().click();
    await tap(member, 'tab-wallet');
    await shows(member, '174.00');

    await tap(staff, 'undo');
    await tap(staff, 'undo-confirm');
    await doneSteps(page, 6);
    await page.getByText('查看明细').last().click();
    await shows(member, '撤销');
    await tap(member, 'tab-wallet');
    await shows(member, '退回储值');
    expect(errors).toEqual([]);
    expect(await shop.audit()).toMatchObject({ audit: 'green', differences: [] });
    await context.close();
  });

  it('can be stopped, and begins anew with somebody new', async () => {
    const { context, page, member } = await arrive();
    await page.click('#play');
    await page.click('#play');
    expect(await page.locator('#play').getAttribute('aria-pressed')).toBe('false');
    const before = member.url();
    await page.click('#restart');
    await member.waitForURL(({ search }) => search.includes('person=') && search !== new URL(before).search);
    await doneSteps(page, 1);
    expect(await page.locator('.step--now').innerText()).toContain('手机号入会');
    await context.close();
  });

  it('shows one phone at a time on a narrow screen, with a dot where something waits', async () => {
    const { context, page } = await arrive(900, 900);
    await doneSteps(page, 1);
    await page.click('[data-tab=staff]');
    expect(await page.locator('.phone--shown').getAttribute('data-phone')).toBe('staff');
    await page.waitForSelector('.tab--news[data-tab=member]');
    await context.close();
  });
});
