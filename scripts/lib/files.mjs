import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tools put between our own files. */
const madeByTools = new Set(['node_modules', 'dist', '.swc', '.temp', '.cache', 'coverage']);

/** Every file of ours under a folder, in an order that does not depend on the file system. */
export function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !madeByTools.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}
