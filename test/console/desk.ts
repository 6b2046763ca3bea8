import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { untilStill } from '../journeys/still.ts';
import { password } from '../support/shop.ts';

const requireHere = createRequire(__filename);
const axe = readFileSync(requireHere.resolve('axe-core/axe.min.js'), 'utf8');

/** For what should come at once; a slow machine gets its time all the same. */
const patienceMs = 45_000;

/** What axe-core says of one rule that is broken. */
interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary?: string }[];
}

/** Somebody at a computer, in a browser of their own, signed in to the console. */
export class Desk {
  /** Everything the page complained about: an error of ours, or a request that the page did not expect to fail. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) this.errors.push(message.text());
    });
  }

  static async arrive(browser: Browser, url: string, options: { width?: number; look?: 'light' | 'dark' } = {}): Promise<Desk> {
    const { width = 1280, look = 'light' } = options;
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: look, reducedMotion: 'reduce' });
    context.setDefaultTimeout(patienceMs);
    const desk = new Desk(await context.newPage(), context, url);
    await desk.page.goto(`${url}/console/`);
    return desk;
  }

  /** Arrives and signs in. */
  static async of(
    browser: Browser,
    url: string,
    { phone }: { phone: string },
    options: Parameters<typeof Desk.arrive>[2] = {},
  ): Promise<Desk> {
    const desk = await Desk.arrive(browser, url, options);
    await desk.signIn(phone);
    return desk;
  }

  async signIn(phone: string, tried = password): Promise<void> {
    await this.page.getByLabel('手机号').fill(phone);
    await this.page.getByLabel('密码', { exact: true }).fill(tried);
    await this.click('登录');
    await this.page.locator('.shell, .ant-alert-error').first().waitFor();
  }

  /** Goes to an address of the console and waits for its heading. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console${path}`);
    await this.page.locator('.page h1, .page .state').first().waitFor();
    await this.settled();
  }

  /** The same page in another light, or on another screen. */
  async lookAt({ look, width }: { look: 'light' | 'dark'; width: number }): Promise<void> {
    await this.page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await this.page.setViewportSize({ width, height: 900 });
  }

  /** Nothing is being read any more. */
  async settled(): Promise<void> {
    await this.page.locator('[aria-label="正在读取"]').first().waitFor({ state: 'detached' });
  }

  async click(name: string): Promise<void> {
    await this.press(this.page.getByRole('button', { name }));
  }

  /** Takes a line of the menu that is open. */
  async pick(name: string): Promise<void> {
    await this.press(this.page.getByRole('menuitem', { name }));
  }

  /** Presses what is there and lies still: on a slow machine a press on what still moves goes astray. */
  async press(thing: Locator): Promise<void> {
    await thing.waitFor();
    await untilStill(this.page);
    await thing.click();
  }

  /** Puts the mouse on what is there and lies still. */
  async pointAt(thing: Locator): Promise<void> {
    await thing.waitFor();
    await untilStill(this.page);
    await thing.hover();
  }

  /** Chooses from a list that opens below its field; one of which several can be chosen stays open, and is closed. */
  async choose(label: string, option: string, within = 'body'): Promise<void> {
    const field = this.page.locator(within).getByLabel(label, { exact: true });
    const list = this.page.locator('.ant-select-dropdown:visible');
    await this.press(field);
    await this.press(list.getByText(option, { exact: true }));
    const hasSeveral = await field.locator('xpath=ancestor::*[contains(@class, "ant-select-multiple")]').count();
    // A list of one closes by itself: Escape would close the window that it is in.
    if (hasSeveral > 0) await this.page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  }

  /** Types into the box for everything that `/` leads to, and takes the first that is found. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.locator('.top__search input:focus').waitFor();
    // All at once: what the first letters alone would find is not what is looked for.
    await this.page.keyboard.insertText(text);
    await this.page.locator('.ant-select-item-option-active').waitFor();
    await this.page.keyboard.press('Enter');
  }

  async shows(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The names in the menu. */
  async menu(): Promise<string[]> {
    return this.page.locator('.shell__side nav a').allInnerTexts();
  }

  /** What axe-core finds serious or worse, with where. */
  async flaws(rules?: readonly string[]): Promise<string[]> {
    await this.page.evaluate(axe);
    // What fades in or out is judged once it has: half-way, no text has contrast.
    await untilStill(this.page);
    const options = JSON.stringify(rules === undefined ? {} : { runOnly: rules });
    const violations = await this.page.evaluate<Violation[]>(`axe.run(${options}).then(({ violations }) => violations)`);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
  }

  /** The page cannot be seen whole without moving it sideways. */
  async isTooWide(): Promise<boolean> {
    await untilStill(this.page);
    return this.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
