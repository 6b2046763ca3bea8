import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Which part of the project a file belongs to, for the ratios. Tools are all that a shop with the real WeChat does not run. */
export type Area = 'server' | 'miniapp' | 'console' | 'tools';

/** One file of ours. */
export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Lines that are not blank: what a reader reads. */
  readonly lines: number;
  readonly area: Area;
  /** `source` runs in production or by hand, `test` states rules, `support` helps tests (harness, builders). */
  readonly kind: 'source' | 'test' | 'support';
}

const folders = [
  'server/src',
  'shared/src',
  'miniapp/src',
  'miniapp/config',
  'miniapp/test',
  'server/console/src',
  'scripts',
  'test',
];
/** Made by tools. */
const made = /(^|\/)(node_modules|dist|\.swc|\.temp)\//;
/** History, not code to be kept small. */
const migrations = '/migrations/';
/** What sets up our tools. */
const settings = ['eslint.config.js', 'server/console/vite.config.ts'];
const isCode = /\.(ts|tsx|mjs|cjs|js)$/;

/** Every source and test file, in path order. */
export const readSources = (root: string): Source[] => readAll(root).filter(({ path }) => !path.includes(migrations));

/** The same with migrations and what sets up our tools: all that may import something of ours. */
export function readAll(root: string): Source[] {
  return [...folders.flatMap((folder) => pathsUnder(join(root, folder))), ...settings.map((path) => join(root, path))]
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => isCode.test(path) && !made.test(path))
    .sort()
    .map((path) => describeSource(path, readFileSync(join(root, path), 'utf8')));
}

function pathsUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** A file with its place in the figures. */
export function describeSource(path: string, text: string): Source {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return { path, text, lines, area: areaOf(path), kind: kindOf(path) };
}

/** Journeys and the harness of the built mini program test screens; what they find is on the phone. */
const testsScreens = /^(miniapp\/|test\/(weapp|journeys)\/)/;

const isOfConsole = /^(server|test)\/console\//;

function areaOf(path: string): Area {
  if (isOfConsole.test(path)) return 'console';
  if (testsScreens.test(path)) return 'miniapp';
  return /^(scripts|test\/sandbox)\//.test(path) ? 'tools' : 'server';
}

function kindOf(path: string): Source['kind'] {
  if (/\.test\.(ts|tsx|mjs)$/.test(path)) return 'test';
  // The sandbox is part of the product: `npm start` opens it.
  if (path.startsWith('test/sandbox/')) return 'source';
  return /^(test|miniapp\/test)\/|\/testing\//.test(path) ? 'support' : 'source';
}
