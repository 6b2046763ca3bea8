/** Builds the mini program when its sources have changed since the last build, and only then. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { captureNpm, root } from './run.mjs';

/** @typedef {'weapp' | 'h5'} Target */

/** What a build is made of. The lock file stands for the packages. */
const sources = ['miniapp', 'shared/src', 'shared/package.json', 'package-lock.json'];
/** Tests and what they stand on change no build. */
const notSource = /\.test\.tsx?$|^miniapp\/(test\/|jest\.config)/;
/** Settings that end up in the bundle. */
const settings = ['TARO_APP_API', 'TARO_APP_ID'];

const stamps = join(root, 'node_modules/.cache/shuke');

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) {
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

const isOutput = (target) => existsSync(join(root, 'miniapp/dist', target, target === 'h5' ? 'index.html' : 'app.json'));

/**
 * Builds one target unless its output is there and newer than everything it is made of.
 *
 * @param {Target} target
 */
export async function ensureBuilt(target) {
  const stamp = stampOf(target);
  const wanted = fingerprint();
  if (isOutput(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Building the mini program for ${target === 'h5' ? 'the browser' : 'WeChat'} (${target}) …`);
  forgetBuild(target);
  const { code, output } = await captureNpm('run', '--silent', `build:${target}`);
  if (code !== 0 || !isOutput(target)) {
    console.error(output);
    throw new Error(`The ${target} build failed; see above, or run: npm run build:${target}`);
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
}
