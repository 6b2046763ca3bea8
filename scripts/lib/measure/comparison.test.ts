import { readFileSync } from 'node:fs';
import { countCommits } from './commits.ts';
import { comparisonOf } from './comparison.ts';
import { describeSource, readSources } from './sources.ts';
import { readSyntax } from './syntax.ts';
import { unusedFigure } from './unused.ts';

const record = ['| `server/src/sale/price.ts` | 91 | 67 | 73.6 % |', '| **all** | **1,299** | **1,219** | **93.8 %** |'].join(
  '\n',
);
const said = 'main package: 664 KB of 800 KB\nstaff/: 236 KB of 2000 KB\n';

const tableOf = (files: Readonly<Record<string, number>>, more: Partial<Parameters<typeof comparisonOf>[0]> = {}): string => {
  const sources = Object.entries(files).map(([path, lines]) => describeSource(path, 'work();\n'.repeat(lines)));
  const syntax = new Map(sources.map((source) => [source.path, readSyntax(source)]));
  const commits = { count: 100, conventional: 67 };
  return comparisonOf({ sources, syntax, unused: 0, commits, mutation: record, sizes: said, ...more });
};
/** The cells of a row, its name left out. */
const rowOf = (table: string, what: string): string[] =>
  table
    .split('\n')
    .find((line) => line.startsWith(`| ${what}`))
    ?.split(' | ')
    .slice(1)
    .map((cell) => cell.replace(/ \|$/, '')) ?? [];

describe('the comparison with others', () => {
  it('says behind where we are behind, and by what', () => {
    const table = tableOf({ 'server/src/a.ts': 41, 'miniapp/src/a.ts': 40, 'server/src/a.test.ts': 20 });
    expect(rowOf(table, 'Median').at(-2)).toBe('server 41 / 41 / 41; mini program 40 / 40 / 40; console 0 / 0 / 0');
    expect(rowOf(table, 'Median').at(-1)).toMatch(/^behind: .*: server 41$/);
    expect(rowOf(table, 'Test ÷ source lines, server').slice(-2)).toEqual(['0.49 (0.49)', '**behind**: we want 1.5']);
    expect(rowOf(table, 'Conventional commits').slice(-2)).toEqual(['67 %', '**behind**']);
    expect(rowOf(table, 'Exports nobody uses').at(-1)).toBe('level');
    expect(rowOf(tableOf({}, { unused: 3 }), 'Exports nobody uses').at(-1)).toBe('**behind**');
  });

  it('counts the functions of the code, not those of tests', () => {
    const inner = describeSource('server/src/a.ts', 'const short = () => {\n  work();\n};');
    const outer = describeSource('server/src/a.test.ts', `describe('a', () => {\n${'  work();\n'.repeat(90)}});`);
    const syntax = new Map([inner, outer].map((source) => [source.path, readSyntax(source)]));
    expect(rowOf(tableOf({}, { sources: [inner, outer], syntax }), 'Longest function').at(-2)).toBe('3, enforced');
  });

  it('takes the mutants from their record, and hides no file that is below the floor', () => {
    expect(rowOf(tableOf({}), 'Mutants').slice(-2)).toEqual([
      '93.8 % of 1,299; sale/price 73.6 %',
      'ahead: in all; 1 of 1 files are below our floor of 85 %',
    ]);
    expect(rowOf(tableOf({}, { mutation: 'not measured' }), 'Mutants').at(-1)).toBe('**behind**');
  });

  it('takes the weight of the mini program from what the check says', () => {
    expect(rowOf(tableOf({}), 'Main package').at(-2)).toBe('664 KB, till 236 KB; 800 KB is the limit, enforced');
  });
});

const figure = /\d[\d,]*(?:\.\d+)?/g;
const figuresIn = (cell: string): number[] => (cell.match(figure) ?? []).map((text) => Number(text.replaceAll(',', '')));
/** A median moves with every change; whoever is off by more says something else than the code. */
const isNear = (written: number, found: number): boolean =>
  Math.abs(written - found) <= Math.max(found * 0.1, found === 0 ? 0 : 0.05);

describe('the table in ARCHITECTURE.md', () => {
  it('says what is found, each figure to a tenth and what must be none to the last; the weight of a build is left to the check', () => {
    const root = process.cwd();
    const written =
      readFileSync('ARCHITECTURE.md', 'utf8').split('<!-- measure:start -->')[1]?.split('<!-- measure:end -->')[0] ?? '';
    const sources = readSources(root);
    const found = comparisonOf({
      sources,
      syntax: new Map(sources.map((source) => [source.path, readSyntax(source)])),
      unused: Number(unusedFigure(root).value),
      commits: countCommits(root),
      mutation: readFileSync('test/mutation/RESULTS.md', 'utf8'),
      sizes: '',
    });
    const names = (table: string) => [...table.matchAll(/^\| ([^|\s][^|]*) \|/gm)].map(([, name = '']) => name);
    expect(names(written)).toEqual(names(found));
    const ofCode = names(found).filter((name) => !/^(Main package|Conventional)/.test(name));
    const off = ofCode.filter((name) => {
      const [was, is] = [written, found].map((table) => rowOf(table, name));
      const [ours, theirs] = [figuresIn(was?.at(-2) ?? ''), figuresIn(is?.at(-2) ?? '')];
      const sameVerdict = was?.at(-1)?.split(':')[0] === is?.at(-1)?.split(':')[0];
      return !sameVerdict || ours.length !== theirs.length || !ours.every((number, place) => isNear(number, theirs[place] ?? 0));
    });
    // `npm run measure -- --write` puts it right.
    expect(off).toEqual([]);
  });
});
