import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../journeys/browser.ts';
import type { World } from '../support/world.ts';
import { Desk } from './desk.ts';
import { startConsoleShop, type ConsoleShop } from './shop.ts';

type Options = Parameters<typeof Desk.arrive>[2];

/** A shop with its console, and people who sit down in front of it. */
export interface Office {
  readonly world: World;
  /** Somebody at a browser of their own, signed in. */
  desk(person: { phone: string }, options?: Options): Promise<Desk>;
  /** Somebody who is not signed in yet. */
  stranger(options?: Options): Promise<Desk>;
}

/** Tests of the console in Chromium: one shop and one browser for all of them. */
export function describeConsole(title: string, block: (at: () => Office) => void): void {
  describeInBrowser(title, () => {
    let shop: ConsoleShop;
    let browser: Browser;
    beforeAll(async () => {
      [shop, browser] = await Promise.all([startConsoleShop(), openBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await shop.stop();
    });
    block(() => {
      const { world } = shop;
      const { url } = world.app;
      return {
        world,
        desk: (person, options) => Desk.of(browser, url, person, options),
        stranger: (options) => Desk.arrive(browser, url, options),
      };
    });
  });
}
