import { chromium, type Browser } from 'playwright-core';
import { findProgram, howToInstall } from './programs.ts';

/** Chromium as a phone on the tests' own server needs it: no sandbox inside containers, and no calls home. */
const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts the installed Chromium without a window. It ends with this process at the latest. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) throw new Error(howToInstall(['chromium']));
  return chromium.launch({ executablePath, args: quiet });
}
