/** The weight of the built mini program, package by package, and of the console's first page. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** WeChat allows 2 MB for a package; the main package is what a member waits for at the till. */
const mainMaxKb = 800;
const subPackageMaxKb = 2000;

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Zod belongs to the server; these words are in each of its builds. */
const schemaTraces = ['ZodError', 'invalid_union'];

/**
 * Sums up miniapp/dist/weapp.
 *
 * @param {string} root the repository
 * @returns {{ lines: string[], complaints: string[], mainKb: number, mainMaxKb: number }} what to print, and what is wrong
 */
export function weappSizes(root) {
  const output = join(root, 'miniapp/dist/weapp');
  const app = JSON.parse(readFileSync(join(output, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map((part) => part.root.replace(/\/?$/, '/'));
  const bytes = new Map([['main package', 0], ...roots.map((part) => [part, 0])]);
  const complaints = [];
  for (const file of filesIn(output)) {
    const path = relative(output, file).replaceAll('\\', '/');
    const part = roots.find((prefix) => path.startsWith(prefix)) ?? 'main package';
    bytes.set(part, bytes.get(part) + statSync(file).size);
    if (path.endsWith('.js') && schemaTraces.some((word) => readFileSync(file, 'utf8').includes(word))) {
      complaints.push(`${path} contains Zod: import types only from the contract (import type …).`);
    }
  }
  const lines = [...bytes].map(([part, size]) => {
    const kb = Math.ceil(size / 1024);
    const max = part === 'main package' ? mainMaxKb : subPackageMaxKb;
    if (kb > max) complaints.push(`${part} is ${kb} KB; the budget is ${max} KB.`);
    return `${part}: ${kb} KB of ${max} KB`;
  });
  return { lines, complaints, mainKb: Math.ceil(bytes.get('main package') / 1024), mainMaxKb };
}

/** What an owner waits for on the first page, as it goes over the wire. */
const consoleMaxKb = 450;

/**
 * Sums up what the console's first page loads: the entry and the overview with all they import, and their styles, each packed
 * as a server would.
 *
 * @param {string} root the repository
 * @returns {{ lines: string[], complaints: string[] }} what to print, and what is wrong
 */
export function consoleSize(root) {
  const output = join(root, 'server/console/dist');
  const manifest = JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8'));
  const files = new Set();
  const take = (name) => {
    const { file, css = [], imports = [] } = manifest[name];
    if (files.has(file)) return;
    for (const each of [file, ...css]) files.add(each);
    imports.forEach(take);
  };
  ['index.html', 'src/pages/overview/index.tsx'].forEach(take);
  const texts = [...files].map((file) => readFileSync(join(output, file)));
  const kb = Math.ceil(texts.reduce((bytes, text) => bytes + gzipSync(text).length, 0) / 1024);
  const complaints = kb > consoleMaxKb ? [`The console's first page is ${kb} KB packed; the budget is ${consoleMaxKb} KB.`] : [];
  const zod = texts.some((text) => schemaTraces.some((word) => text.includes(word)));
  if (zod) complaints.push('The console contains Zod: import types only from the contract (import type …).');
  return { lines: [`console, first page: ${kb} KB of ${consoleMaxKb} KB packed`], complaints };
}
