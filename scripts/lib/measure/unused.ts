import type { Figure } from './figures.ts';
import { readLinks, type Exported, type Links } from './links.ts';
import { readAll } from './sources.ts';
import type { Finding } from './syntax.ts';

/** A file with what it gives and takes. */
export interface Linked {
  readonly path: string;
  readonly isTest: boolean;
  readonly links: Links;
}

/** Tools may keep what only their tests use beside them; what a shop runs may not. */
const isProduct = /^(server|shared|miniapp)\//;

/** How much of what is exported nobody needs, in the whole repository. */
export function unusedFigure(root: string): Figure {
  const files = readAll(root).map((source) => ({
    path: source.path,
    isTest: source.kind !== 'source',
    links: readLinks(root, source),
  }));
  const unused = unusedExports(files);
  return {
    name: 'exports nobody uses',
    value: unused.length,
    target: '0',
    met: unused.length === 0,
    hard: true,
    exceptions: unused.map(({ path, line, what }) => `${path}:${line} ${what}`),
  };
}

/**
 * Exports that nobody needs: no other file takes them, and their own has no use for them; of what a shop runs, also what only
 * tests take and its own file has no use for. A door may open for tests alone: they come through it as other modules do.
 */
export function unusedExports(files: readonly Linked[]): Finding[] {
  const takers = takersOf(files);
  return files
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, links }) =>
      links.gives
        .filter((given) => isUnused(given, takers.get(path), isProduct.test(path)))
        .map(({ name, line }) => ({ path, line, what: name })),
    );
}

type Takers = Readonly<Record<'product' | 'test', ReadonlySet<string>>>;

const has = (names: ReadonlySet<string> | undefined, name: string): boolean =>
  names !== undefined && (names.has(name) || names.has('*'));

function isUnused({ name, passedOn, usedHere }: Exported, takers: Takers | undefined, isOfProduct: boolean): boolean {
  if (usedHere || has(takers?.product, name)) return false;
  return !has(takers?.test, name) || (isOfProduct && !passedOn);
}

/** By path: the names that other files take of it, `*` for all. */
function takersOf(files: readonly Linked[]): ReadonlyMap<string, Takers> {
  const takers = new Map<string, Record<'product' | 'test', Set<string>>>();
  for (const { isTest, links } of files)
    for (const { path, names } of links.takes) {
      const known = takers.get(path) ?? { product: new Set(), test: new Set() };
      takers.set(path, known);
      for (const name of names === 'all' ? ['*'] : names) known[isTest ? 'test' : 'product'].add(name);
    }
  return takers;
}
