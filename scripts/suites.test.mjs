import { relative } from 'node:path';
import { filesUnder } from './lib/files.mjs';
import { captureNode, root } from './lib/run.mjs';
import { filesOfPart } from '../test/harness/parts.cjs';

/** Each file by itself, also when this one runs among all others. */
const alone = { ...process.env, SHUKE_TEST_TOGETHER: undefined };
const isTest = /\.test\.(ts|tsx|mjs)$/;
const folders = ['server', 'shared', 'miniapp', 'scripts', 'test'];

describe('the suites of jest.config.cjs', () => {
  it('run every test file of the repository, each in one suite', async () => {
    const { output } = await captureNode('jest/bin/jest.js', ['--listTests'], { env: alone });
    const run = output.split('\n').filter((line) => isTest.test(line));
    const written = folders.flatMap((folder) => filesUnder(`${root}/${folder}`)).filter((path) => isTest.test(path));
    const names = (paths) => paths.map((path) => relative(root, path)).sort();
    expect(names(run)).toEqual(names(written));
  });

  it('leave no file out when they run in parts, and run none twice', () => {
    const [folders, of] = [['test/api', 'test/sandbox'], 7];
    const inParts = Array.from({ length: of }, (_, part) => filesOfPart({ part, of, folders })).flat();
    const all = folders.flatMap((folder) => filesUnder(`${root}/${folder}`)).filter((path) => isTest.test(path));
    expect([...inParts].sort()).toEqual([...all].sort());
  });
});
