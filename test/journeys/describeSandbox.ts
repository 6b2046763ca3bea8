import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser.ts';
import { startSandboxShop, type SandboxShop } from './sandboxShop.ts';
import { Visitor } from './visitor.ts';

/** A shop with its sandbox page, and people who come to look at it. */
export interface Street {
  readonly shop: SandboxShop;
  readonly browser: Browser;
  /** Somebody in front of the page, in a browser of their own. */
  arrive(size?: { width: number; height?: number }): Promise<Visitor>;
}

/** Journeys over the sandbox page in Chromium: one shop and one browser for all of them. */
export function describeSandbox(title: string, block: (at: () => Street) => void): void {
  describeInBrowser(title, () => {
    let shop: SandboxShop;
    let browser: Browser;
    beforeAll(async () => {
      [shop, browser] = await Promise.all([startSandboxShop(), openBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await shop.stop();
    });
    block(() => ({ shop, browser, arrive: (size) => Visitor.arrive(browser, shop.url, size) }));
  });
}
