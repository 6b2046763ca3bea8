/**
 * `npm run screens -- readme`: the picture of the README, test/sandbox/screenshot.png. The three phones of the sandbox page
 * just after ¥128.00 were taken, once nothing moves any more.
 */
import { chromium } from 'playwright-core';
import { findProgram, howToInstall } from '../../test/harness/programs.ts';
import { startSandboxShop } from '../../test/journeys/sandboxShop.ts';
import { Visitor } from '../../test/journeys/visitor.ts';

const file = 'test/sandbox/screenshot.png';
/** Longer than a toast stays and a number rolls. */
const restMs = 4_500;

/** Plays the story up to the sale, and takes the picture. Needs the pages for the web: npm run build:h5. */
export async function takeReadmePicture(): Promise<string> {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) throw new Error(howToInstall(['chromium']));
  const [shop, browser] = await Promise.all([
    startSandboxShop(),
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
  ]);
  try {
    const visitor = await Visitor.arrive(browser, shop.url);
    const { page, member, staff } = visitor;
    await visitor.join();
    await visitor.identify();
    await visitor.tap(staff, 'top-up');
    await visitor.tap(staff, 'top-up-30000');
    await visitor.tap(staff, 'top-up-pay', '¥300.00');
    await visitor.doneSteps(4);
    await visitor.charge('128', '¥126.00');
    await visitor.shows(member, '储值余额 ¥174.00');
    await page.waitForTimeout(restMs);
    await page.screenshot({ path: file });
    return file;
  } finally {
    await browser.close();
    await shop.stop();
  }
}
