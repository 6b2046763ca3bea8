/**
 * `npm run screens -- states [variant…] [scene…]`: every page and sheet of the web build over a real server, light, dark,
 * with large letters, with the longest there can be, with nothing, when reading fails and without network. Needs
 * npm run build:h5. Says what does not fit; the pictures are for eyes.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { fill, type Filled } from './fill.ts';
import { memberScenes, tillScenes, type Scene } from './scenes.ts';
import { Stage } from './stage.ts';
import { variants, type Variant } from './variants.ts';

const folder = path.resolve('.cache/screens/states');

/** Takes the pictures; `wanted` names variants and beginnings of scenes, none means all. */
export async function takeStates(browser: Browser, wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const chosen = variants.filter((variant) => wanted.includes(variant));
  const names = wanted.filter((name) => !(variants as readonly string[]).includes(name));
  const isWanted = ({ name }: Scene) => names.length === 0 || names.some((begin) => name.startsWith(begin));
  const filled = await fill();
  try {
    for (const variant of chosen.length === 0 ? variants : chosen) {
      for (const scene of scenesOf(variant).filter(isWanted)) await take(browser, filled, scene, variant);
    }
  } finally {
    await filled.close();
  }
}

/** What is worth a look so: at the till letters stay as they are, and what is not there, or not read, has no sheets. */
function scenesOf(variant: Variant): readonly Scene[] {
  if (variant === 'care') return memberScenes;
  const scenes = [...memberScenes, ...tillScenes];
  const isUsual = variant === 'light' || variant === 'dark' || variant === 'long';
  return isUsual ? scenes : scenes.filter(({ acts = [] }) => acts.every((act) => act.startsWith('tab-')));
}

async function take(browser: Browser, filled: Filled, scene: Scene, variant: Variant): Promise<void> {
  const kept = scene.person === 'nobody' ? {} : filled.kept;
  const stage = await Stage.open(browser, filled.app, variant, kept);
  const name = `${scene.name}-${variant}`;
  try {
    await stage.play(filled, scene).catch((error: unknown) => {
      console.log(`${name}: ${String(error).split('\n')[0] ?? ''}`);
    });
    const wide = await stage.photograph(path.join(folder, `${name}.png`));
    console.log(wide.length === 0 ? name : `${name}: too wide: ${wide.join(' | ')}`);
  } finally {
    await stage.close();
  }
}
