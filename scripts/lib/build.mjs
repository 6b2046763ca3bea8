/** Builds the mini program and the console when their sources have changed since the last build, and only then. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { captureNpm, root } from './run.mjs';

/** @typedef {'weapp' | 'h5' | 'console'} Target */

/**
 * What each build is made of, where it ends up, and a file that is there when it has. The lock file stands for the packages.
 *
 * @type {Record<Target, { name: string, folder: string, output: string }>}
 */
const targets = {
  weapp: { name: 'the mini program for WeChat', folder: 'miniapp', output: 'miniapp/dist/weapp/app.json' },
  h5: { name: 'the mini program for the browser', folder: 'miniapp', output: 'miniapp/dist/h5/index.html' },
  console: { name: 'the console', folder: 'server/console', output: 'server/console/dist/index.html' },
};
const sourcesOf = (target) => [targets[target].folder, 'shared/src', 'shared/package.json', 'package-lock.json'];
/** Tests and what they stand on change no build. */
const notSource = /\.test\.tsx?$|^(miniapp|server\/console)\/(test\/|jest\.config)/;
/** Settings that end up in the bundle. */
const settings = ['TARO_APP_API', 'TARO_APP_ID'];

const stamps = join(root, 'node_modules/.cache/shuke');

function fingerprint(target) {
  const hash = createHash('sha256');
  for (const source of sourcesOf(target)) {
    const path = join(root, source);
    for (const file of source.endsWith('.json') ? [path] : filesUnder(path)) {
      const name = relative(root, file).replaceAll('\\', '/');
      if (!notSource.test(name)) hash.update(name).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}

const stampOf = (target) => join(stamps, `${target}.sha256`);

/** Makes the next `ensureBuilt` build again: the output is about to be something else than a production build. */
export const forgetBuild = (target) => rmSync(stampOf(target), { force: true });

const isOutput = (target) => existsSync(join(root, targets[target].output));

/**
 * Builds one target unless its output is there and newer than everything it is made of.
 *
 * @param {Target} target
 */
export async function ensureBuilt(target) {
  const stamp = stampOf(target);
  const wanted = fingerprint(target);
  if (isOutput(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Building ${targets[target].name} (${target}) …`);
  forgetBuild(target);
  const { code, output } = await captureNpm('run', '--silent', `build:${target}`);
  if (code !== 0 || !isOutput(target)) {
    console.error(output);
    throw new Error(`The ${target} build failed; see above, or run: npm run build:${target}`);
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
}
