import path from 'node:path';
import { errorCatalogue } from '@shuke/shared/errors';
import type { Browser, Page, Route } from 'playwright-core';
import type { TestApp } from '../../../test/harness/app.ts';
import { nextCode, said, type Filled } from './fill.ts';
import { inPage, keeping } from './inPage.ts';
import type { Scene } from './scenes.ts';
import { emptiedOf, exaggerated, type Variant } from './variants.ts';

const h5 = path.resolve(process.env['SHUKE_H5'] ?? 'miniapp/dist/h5');
const [width, height, tallest] = [390, 844, 2_600];
const patienceMs = 8_000;
const restMs = 450;

/** Asked before any page can be one: they answer also where everything else fails. */
const always = /\/v1\/(programme|staff\/me|sessions)\b/;

/** What the phone keeps, by the names of the mini program; on the web they have whose phone it is before them. */
export type Kept = Readonly<Record<string, unknown>>;

/** A page of the web build over the real server, in one of its looks. */
export class Stage {
  private constructor(
    readonly page: Page,
    private readonly variant: Variant,
  ) {}

  static async open(browser: Browser, app: TestApp, variant: Variant, kept: Kept): Promise<Stage> {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: variant === 'dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    const keptCare = variant === 'care' ? { 'person:xiaoman:careMode': true, 'person:nobody:careMode': true } : {};
    await page.addInitScript(keeping({ ...kept, ...keptCare }));
    await page.route('**/m/**', (route) => {
      const file = new URL(route.request().url()).pathname.slice('/m/'.length);
      return route.fulfill({ path: path.join(h5, file === '' ? 'index.html' : file) });
    });
    await page.route('**/sandbox/api/**', (route) => passOn(route, app.sandbox.url));
    await page.route('**/v1/**', (route) => answer(route, variant));
    return new Stage(page, variant);
  }

  /** Opens the scene and plays up to it. */
  async play(filled: Filled, { at, staff = false, person = 'xiaoman', acts = [], before }: Scene): Promise<void> {
    await before?.(filled);
    const address = `${filled.app.url}/m/${staff ? '?role=staff' : `?person=${person}`}#/${said(at, filled)}`;
    const load = async () => {
      await this.page.goto(address);
      await this.rest();
    };
    await load();
    if (this.variant === 'offline') {
      await this.page.unroute('**/v1/**');
      await this.page.route('**/v1/**', (route) => route.abort());
      await this.page.context().setOffline(true);
      await this.page.evaluate(inPage.goOffline);
    }
    for (const act of acts)
      await this.act(act.endsWith('@code') ? act.replace('@code', await nextCode(filled)) : said(act, filled));
    await this.rest();
  }

  /** `id` touches, `id-` touches the last of those that begin so, `id=words` types. */
  private async act(act: string): Promise<void> {
    const [id = '', words] = act.split('=');
    const found = this.page.locator(`[id${id.endsWith('-') ? '^' : ''}="${id}"]:visible`).last();
    if (words === undefined) await found.click();
    else
      await found
        .locator('input')
        .or(found.and(this.page.locator('input')))
        .first()
        .fill(words);
    await this.page.waitForTimeout(restMs);
  }

  private async rest(): Promise<void> {
    await this.page.waitForFunction(inPage.hasPage).catch(() => undefined);
    await this.page.waitForTimeout(restMs);
    await this.page.waitForFunction(inPage.isLoaded, undefined, { timeout: 4_000 }).catch(() => undefined);
    await this.page.waitForTimeout(restMs);
  }

  /** The whole page where nothing lies over it, else what is in sight. Tells what is wider than the screen. */
  async photograph(file: string): Promise<string[]> {
    const { page } = this;
    const isCovered = (await page.locator('.sheet:visible').count()) > 0;
    const whole = await page.evaluate<number>(inPage.height);
    const tall = isCovered ? height : Math.min(tallest, Math.max(height, whole + 60));
    await page.setViewportSize({ width, height: tall });
    await page.waitForTimeout(120);
    await page.screenshot({ path: file, animations: 'disabled' });
    const wide = await page.evaluate<string[]>(inPage.tooWide);
    await page.setViewportSize({ width, height });
    return wide;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

const passOn = async (route: Route, base: string): Promise<void> => {
  const { pathname, search } = new URL(route.request().url());
  const response = await fetch(base + pathname + search, { method: route.request().method() });
  await route.fulfill({ status: response.status, contentType: 'application/json', body: await response.text() });
};

async function answer(route: Route, variant: Variant): Promise<void> {
  const request = route.request();
  const isUsual = variant === 'light' || variant === 'dark' || variant === 'care' || variant === 'offline';
  // Whom the till recognises, and what it prices, comes as the answer to a write.
  const isLong = variant === 'long' && !always.test(request.url());
  if (isUsual || (request.method() !== 'GET' && !isLong)) return route.continue();
  if (variant === 'failed') {
    if (always.test(request.url())) return route.continue();
    const error = { code: 'internal', message: errorCatalogue.internal.zh, requestId: 'req_0000007f2a' };
    return route.fulfill({ status: 500, json: { error } });
  }
  const response = await route.fetch();
  const change = variant === 'long' ? exaggerated : emptiedOf;
  return route.fulfill({ response, json: change(await response.json()) });
}
