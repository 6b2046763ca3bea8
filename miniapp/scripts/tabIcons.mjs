// Draws the tab bar's PNG icons (81 × 81, as WeChat asks) from the icon drawings and the colours of the tokens.
// Run after changing either: node miniapp/scripts/tabIcons.mjs (needs Chromium).
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const here = new URL('../src/', import.meta.url);
const json = async (path) => JSON.parse(await readFile(new URL(path, here), 'utf8'));
const [tokens, icons] = [await json('theme/tokens.json'), await json('components/Icon/icons.json')];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
for (const icon of ['card', 'receipt', 'user']) {
  for (const theme of ['light', 'dark']) {
    const { text, brand } = tokens.color[theme];
    for (const [on, stroke, fill] of [
      ['', text.tertiary, 'none'],
      ['-on', brand.default, brand.soft],
    ]) {
      const svg =
        `<svg xmlns="http://www.w3.org/2000/svg" width="75" height="75" viewBox="0 0 24 24" fill="${fill}" stroke="${stroke}" ` +
        `stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${icons[icon]}</svg>`;
      await page.setContent(`<body style="margin:3px;background:transparent">${svg}</body>`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`assets/${icon}${theme === 'dark' ? '-dark' : ''}${on}.png`, here), png);
    }
  }
}
await browser.close();
