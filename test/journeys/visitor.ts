import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { untilInSight, untilStill } from './still.ts';

/** Generous: a page that takes this long on the slowest machine is broken. */
const patienceMs = 60_000;

/** Somebody in front of the sandbox page, with a browser that remembers nothing. */
export class Visitor {
  /** Everything that went wrong on any of the pages. */
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly member: Frame,
    readonly staff: Frame,
  ) {
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }

  static async arrive(browser: Browser, url: string, { width = 1440, height = 900 } = {}): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${url}/?speed=20`);
    return new Visitor(context, page, await frameOf(page, 'member-frame'), await frameOf(page, 'staff-frame'));
  }

  /** The first steps are done. */
  async doneSteps(count: number): Promise<void> {
    await this.page
      .locator('.step--done')
      .nth(count - 1)
      .waitFor();
  }

  /** A phone shows some words in sight, not on a page below. */
  async shows(frame: Frame, text: string): Promise<void> {
    await frame.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Touches what has this id, once it says these words. */
  async tap(frame: Frame, id: string, words: string | RegExp = ''): Promise<void> {
    await this.press(frame, frame.locator(`#${id}:visible`, { hasText: words }).last());
  }

  /** Goes to a page of the tab bar. */
  async turnTo(frame: Frame, tab: string): Promise<void> {
    await this.press(frame, frame.locator('.weui-tabbar__label:visible').filter({ hasText: tab }));
  }

  /** Touches something of a phone once it is in sight and lies still. */
  async press(frame: Frame, thing: Locator): Promise<void> {
    await thing.waitFor();
    await untilInSight(frame, thing);
    await untilStill(frame);
    await thing.click();
  }

  /** Somebody without a card gets one. */
  async join(): Promise<void> {
    const { page, member } = this;
    await this.tap(member, 'join');
    await this.tap(member, 'consent');
    await member.locator('[aria-checked=true]:visible').waitFor();
    await this.tap(member, 'join-with-phone');
    await page.click('#allow');
    await member.locator('#show-code:visible').waitFor();
  }

  /** The member shows the code, the till scans it. */
  async identify(): Promise<void> {
    await this.tap(this.member, 'show-code');
    await this.tap(this.staff, 'scan');
    await this.page.click('#simulate-scan');
    await this.staff.locator('#charge:visible').waitFor();
  }

  /** The till takes an amount, typed in whole yuan, once its price is the one expected; the member agrees when asked. */
  async charge(yuan: string, price: string): Promise<void> {
    const { member, staff } = this;
    await this.tap(staff, 'charge');
    for (const digit of yuan) await this.tap(staff, `key-${digit}`);
    // A price of the digits typed so far may stand on the button for a moment: it is not to be pressed then.
    await this.tap(staff, 'keypad-charge:not([aria-disabled=true])', price);
    // A phone that has not been heard of yet is asked to agree first.
    const agreed = member
      .locator('#confirm-accept:visible')
      .last()
      .click()
      .catch(() => undefined);
    await Promise.race([this.doneSteps(5), agreed]);
    await this.doneSteps(5);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

async function frameOf(page: Page, id: string): Promise<Frame> {
  const handle = await page.waitForSelector(`#${id}`, { state: 'attached' });
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error(`no frame ${id}`);
  return frame;
}
