import { existsSync, readFileSync } from 'node:fs';

const text = readFileSync('test/api/badInputClasses.md', 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what is tried'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('bad input, by the kind of operation', () => {
  it('has lines for five kinds', () => {
    expect(text.match(/^## /gm)).toHaveLength(5);
    expect(rows.length).toBeGreaterThan(60);
  });

  it.each(rows.map(([, tried = '', proof = '']) => [tried, proof] as const))('%s', (_tried, proof) => {
    if (proof.startsWith('does not exist here: ')) return;
    const [file = '', title = ''] = proof.split(/: (.*)/s);
    const path = `test/api/${file}`;
    expect([path, existsSync(path)]).toEqual([path, true]);
    // Titles, on one line or on several; a title begins after `it(`, or after `it.each(…)(`.
    const titles = [...readFileSync(path, 'utf8').matchAll(/(?<=[\s(])'((?:[^'\\]|\\.)*)'(?=,\s+(?:async\b|\())/g)].map(
      ([, each = '']) => each,
    );
    expect(titles.filter((each) => each.includes(title))).not.toEqual([]);
  });
});
