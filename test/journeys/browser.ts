import { chromium, type Browser } from 'playwright-core';
import { findProgram, howToInstall, mustHaveAll } from '../harness/programs.ts';

/** A browser that asks nobody but us. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) throw new Error(howToInstall(['chromium']));
  return chromium.launch({ executablePath, args: flags });
}

/** `describe` where there is a browser; elsewhere the suite is skipped, and under CI=true fails. */
export const describeInBrowser: jest.Describe = findProgram('chromium') !== undefined || mustHaveAll() ? describe : describe.skip;
