/**
 * `npm run screens`: pictures of the built mini program, light and dark, to hold beside the design. The pages run as in
 * test/weapp, are drawn by WeChat's own wxml compiler with their built styles, and photographed in Chromium. Close to
 * WeChat, not WeChat: the built-in elements are approximated. Needs npm run build:weapp. `npm run screens -- readme` takes
 * the picture of the README instead, `npm run screens -- states` those of states/main.ts.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findProgram, howToInstall } from '../../test/harness/programs.ts';
import { readBuild } from '../../test/weapp/phone/build.ts';
import { Street } from '../../test/weapp/street.ts';
import { compileWxml } from '../../test/weapp/wcc.ts';
import { pageHtml, screen, type Theme } from './pageHtml.ts';
import { takeReadmePicture } from './readme.ts';
import { play } from './scenes.ts';
import { takeStates } from './states/main.ts';

/** Kept out of git, like everything under a `.cache`. */
const folder = path.resolve('.cache/screens');
const themes: readonly Theme[] = ['light', 'dark'];

function openChromium(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) throw new Error(howToInstall(['chromium']));
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

async function openPages(): Promise<{ pages: ReadonlyMap<Theme, Page>; close: () => Promise<void> }> {
  const browser = await openChromium();
  const pages = new Map<Theme, Page>();
  for (const theme of themes) {
    pages.set(theme, await browser.newPage({ viewport: screen, deviceScaleFactor: 2, colorScheme: theme }));
  }
  return { pages, close: () => browser.close() };
}

async function takeScreens(): Promise<void> {
  const build = readBuild();
  const draw = compileWxml(build.root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { pages, close } = await openPages();
  const street = await Street.open();
  try {
    await play(street, async (name, phone) => {
      const drawn = draw(phone.page.route, phone.page.data);
      for (const [theme, page] of pages) {
        await page.setContent(pageHtml(phone, drawn, build, theme));
        await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
      }
      console.log(name);
    });
  } finally {
    await street.close();
    await close();
  }
  console.log(`Pictures are in ${path.relative('.', folder)}/`);
}

async function takeAllStates(wanted: readonly string[]): Promise<void> {
  const browser = await openChromium();
  await takeStates(browser, wanted).finally(() => browser.close());
}

const [, , what, ...wanted] = process.argv;
if (what === 'readme') console.log(await takeReadmePicture());
else if (what === 'states') await takeAllStates(wanted);
else await takeScreens();
