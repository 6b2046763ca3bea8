import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Copy, stepsOf } from '../support/recipe.ts';

const repository = path.resolve('.');
const steps = stepsOf(readFileSync(path.join(repository, 'CONTRIBUTING.md'), 'utf8'));
const routes = 'shared/src/routes.ts';
const contract = 'shared/src/contract/index.ts';

const copy = new Copy(repository);
for (const step of steps) copy.apply(step);

describe('the recipe for a new operation in CONTRIBUTING.md', () => {
  it('compiles, from the route to the test', () => {
    const touched = steps.map(({ file }) => file);
    expect(copy.complaints([...new Set([...touched, contract, 'server/src/app.ts'])])).toEqual([]);
  });

  it('follows the compiler: a route alone is not enough', () => {
    const half = new Copy(repository);
    for (const step of steps.filter(({ file }) => file === routes)) half.apply(step);
    const complaints = half.complaints([contract]);
    half.remove();
    expect(complaints.join()).toContain('branch.get');
  });

  // What the recipe made is a test like any other: it runs here, on the copy, and on both databases.
  for (const { file } of steps.filter(({ file, before }) => file.endsWith('.test.ts') && before === undefined))
    jest.requireActual(copy.at(file));

  afterAll(() => {
    copy.remove();
  });
});
