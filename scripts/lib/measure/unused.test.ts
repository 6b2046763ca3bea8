import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unusedFigure } from './unused.ts';

/** What is found unused in a project of these files. */
function unusedOf(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'shuke-unused-'));
  try {
    for (const [path, text] of Object.entries({ 'eslint.config.js': '', 'server/console/vite.config.ts': '', ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return unusedFigure(root).exceptions;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('exports nobody uses', () => {
  it('are those no other file takes and their own has no use for', () => {
    const text = 'export const taken = 1;\nexport const forgotten = 2;\nexport interface Here {}\nexport const shape: Here = {};';
    expect(unusedOf({ 'server/src/a.ts': text, 'server/src/b.ts': "import { taken, shape } from './a.ts';" })).toEqual([
      'server/src/a.ts:2 forgotten',
    ]);
  });

  it('are of what a shop runs also those that only tests take; tools may be used by their tests alone', () => {
    const text = 'export const proved = 1;';
    const test = "import { proved } from './a.ts';";
    expect(unusedOf({ 'server/src/a.ts': text, 'server/src/a.test.ts': test })).toEqual(['server/src/a.ts:1 proved']);
    expect(unusedOf({ 'scripts/a.ts': text, 'scripts/a.test.ts': test })).toEqual([]);
    expect(unusedOf({ 'shared/src/testing/a.ts': text })).toEqual([]);
  });

  it('are also names at a door that nobody comes for; tests come as others do', () => {
    const files = {
      'server/src/sale/index.ts': "export { sell, type Sold } from './sell.ts';",
      'server/src/sale/sell.ts': 'export interface Sold {}\nexport const sell = (): Sold => ({});',
    };
    expect(unusedOf({ ...files, 'test/api/sale.ts': "import { sell } from '../../server/src/sale/index.ts';" })).toEqual([
      'server/src/sale/index.ts:1 Sold',
    ]);
  });

  it.each([
    "import * as a from '../shared/src/a.ts';",
    "import { given as other } from '@shuke/shared/a';",
    "export * from '../shared/src/a.ts';",
    "const a = await import('../shared/src/a.ts');",
    "type A = import('../shared/src/a.ts').given;",
    "const { given } = require('../shared/src/a.ts');",
  ])('are none where they are taken by %s', (taking) => {
    expect(unusedOf({ 'shared/src/a.ts': 'export const given = 1;', 'scripts/a.mjs': taking })).toEqual([]);
  });

  it('are found in names taken apart, functions and classes; a default is found by its place', () => {
    const text = 'export const { a, b: [c] } = d;\nexport function e() {}\nexport class F {}\nexport default 1;';
    expect(unusedOf({ 'shared/src/a.ts': text }).map((line) => line.split(' ')[1])).toEqual(['a', 'c', 'e', 'F']);
  });
});
