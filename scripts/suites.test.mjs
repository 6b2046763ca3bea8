import { relative } from 'node:path';
import { filesUnder } from './lib/files.mjs';
import { captureNode, root } from './lib/run.mjs';

const isTest = /\.test\.(ts|tsx|mjs)$/;
const folders = ['server', 'shared', 'miniapp', 'scripts', 'test'];

describe('the suites of jest.config.cjs', () => {
  it('run every test file of the repository, each in one suite', async () => {
    const { output } = await captureNode('jest/bin/jest.js', ['--listTests']);
    const run = output.split('\n').filter((line) => isTest.test(line));
    const written = folders.flatMap((folder) => filesUnder(`${root}/${folder}`)).filter((path) => isTest.test(path));
    const names = (paths) => paths.map((path) => relative(root, path)).sort();
    expect(names(run)).toEqual(names(written));
  });
});
