import { isConventional } from './commits.ts';
import { figuresOf } from './figures.ts';
import { describeSource } from './sources.ts';
import { readSyntax } from './syntax.ts';
import { bannedIn } from './words.ts';

const read = (text: string, path = 'server/src/points/earn.ts') => readSyntax(describeSource(path, text));
const figure = (name: string, path: string, text: string) => {
  const source = describeSource(path, text);
  return figuresOf({ sources: [source], syntax: new Map([[path, readSyntax(source)]]) }).find((one) => one.name.startsWith(name));
};

describe('measure', () => {
  it('finds each any, assertion and non-null assertion, and lets `as const` be', () => {
    const { anys, assertions, nonNulls } = read('const a: any = b as string;\nconst c = d!;\nconst e = [1] as const;');
    expect([anys, assertions, nonNulls].map((found) => found.map(({ line }) => line))).toEqual([[1], [1], [2]]);
  });

  it('finds exports without a doc comment, and asks none of what is not exported or only passed on', () => {
    const text = [
      "export * from './a.ts';",
      "export { b } from './b.ts';",
      'const inner = 1;',
      '/** Said. */',
      'export const said = 2;',
      'export const bare = 3;',
      'export function alsoBare() {}',
      'export interface Plain {}',
    ];
    expect(read(text.join('\n')).undocumented.map(({ what }) => what)).toEqual(['bare', 'alsoBare', 'Plain']);
    expect(read(text.join('\n'), 'server/src/points/earn.test.ts').undocumented).toEqual([]);
  });

  it('measures functions from their first line to their last', () => {
    const long = `const add = () => {\n${'  work();\n'.repeat(60)}};`;
    expect(read(long).functions).toEqual([expect.objectContaining({ what: 'add', lines: 62 })]);
    expect(figure('longest function', 'server/src/a.ts', long)?.met).toBe(false);
  });

  it('holds a file over 300 lines against us, tests too', () => {
    const lines = (count: number) => 'work();\n'.repeat(count);
    expect(figure('largest file', 'server/src/a.ts', lines(300))?.met).toBe(true);
    expect(figure('largest file', 'test/api/a.test.ts', lines(301))?.met).toBe(false);
  });

  it('takes the median of each part, and lets tools be longer than what runs at a shop', () => {
    const median = (path: string, lines: number) => figure('median', path, 'work();\n'.repeat(lines));
    expect(median('server/src/a.ts', 41)).toMatchObject({ value: 'server 41, miniapp 0, console 0, tools 0', met: false });
    expect(median('miniapp/src/a.ts', 41)?.met).toBe(false);
    expect(median('server/console/src/a.tsx', 41)?.met).toBe(false);
    expect(median('scripts/a.ts', 41)?.met).toBe(true);
    expect(median('test/sandbox/a.ts', 41)?.met).toBe(true);
  });

  it('finds tests left out and rules switched off', () => {
    const off = [
      'it.on' + 'ly("x", () => {});',
      'x' + 'it("x", () => {});',
      '// eslint-dis' + 'able-next-line',
      '// TO' + 'DO later',
    ];
    expect(read(off.join('\n'), 'test/api/a.test.ts').unfinished.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(read('exit(1); const todoList = split("x"); it("x", () => {});').unfinished).toEqual([]);
  });

  it('finds banned words inside names, and only whole words', () => {
    expect(bannedIn('userIdOfTenant')).toEqual(['tenant', 'userid']);
    expect(bannedIn('recharge_plan')).toEqual(['recharge']);
    expect(bannedIn('memberId')).toEqual([]);
    expect(bannedIn('vipers')).toEqual([]);
  });

  it('knows a conventional subject of at most 72 characters', () => {
    expect(isConventional('fix(redemption): hold points before taking stock')).toBe(true);
    expect(isConventional('Fixed stuff')).toBe(false);
    expect(isConventional(`feat: ${'x'.repeat(67)}`)).toBe(false);
  });
});
