import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { weappSizes } from './size.mjs';

/** A built mini program of the given files under a temporary root. */
function built(files) {
  const root = mkdtempSync(join(tmpdir(), 'shuke-size-'));
  const output = join(root, 'miniapp/dist/weapp');
  mkdirSync(join(output, 'staff'), { recursive: true });
  writeFileSync(join(output, 'app.json'), JSON.stringify({ pages: [], subPackages: [{ root: 'staff', pages: [] }] }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(output, name), content);
  return root;
}

const measure = (files) => {
  const root = built(files);
  try {
    return weappSizes(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};

describe('the size of the mini program', () => {
  it('is measured for the main package and each sub-package apart', () => {
    const { lines, complaints } = measure({ 'app.js': 'x'.repeat(10 * 1024), 'staff/index.js': 'x'.repeat(900 * 1024) });
    expect(lines).toEqual(['main package: 11 KB of 800 KB', 'staff/: 900 KB of 2000 KB']);
    expect(complaints).toEqual([]);
  });

  it('is refused when the main package is over 800 KB', () => {
    expect(measure({ 'app.js': 'x'.repeat(801 * 1024) }).complaints).toHaveLength(1);
  });

  it('is refused with Zod in the bundle, however small', () => {
    expect(measure({ 'app.js': 'class ZodError{}' }).complaints).toEqual([expect.stringContaining('app.js contains Zod')]);
  });
});
