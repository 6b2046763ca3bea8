/** The weight of the built mini program, package by package. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

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
