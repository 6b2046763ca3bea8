import { pathWords } from '@shuke/shared/auditWords';
import { Programme } from '../../merchant/index.ts';
import { shopSettingsOf } from './settings.ts';

/** What no page sets: the rules of earning and of the ladder, which a shop begins with. Adding here says why a person cannot. */
const notEditable: Readonly<Record<string, string>> = {
  tiers: 'the ladder, from the trade a shop is set up with',
  welcomePoints: 'a rule of points',
  'earn.pointsPerYuan': 'a rule of points',
  'burn.pointsPerYuan': 'a rule of points',
  'burn.minimumSpendFen': 'a rule of points',
  'burn.maximumSharePercent': 'a rule of points',
  'burn.stepPoints': 'a rule of points',
  'burn.pointsPerSaleMax': 'a rule of points',
  growthPerYuan: 'a rule of the ladder',
  'topUpRefund.policy': 'the terms members agreed to say the same in words',
};

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Lists, and what has no fields of its own, are whole. */
const leavesOf = (value: Plain, path: readonly string[] = []): string[][] =>
  Object.entries(value).flatMap(([name, each]) =>
    isPlain(each) && Object.keys(each).length > 0 ? leavesOf(each, [...path, name]) : [[...path, name]],
  );
const changed = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 60_000;
  if (typeof value === 'string') return `${value}改`;
  return Array.isArray(value) ? [...(value as unknown[]), 'another'] : { another: 'one' };
};
const withChanged = (value: Plain, [name = '', ...rest]: readonly string[]): Plain => ({
  ...value,
  [name]: rest.length === 0 ? changed(value[name]) : withChanged(value[name] as Plain, rest),
});

describe('the settings an owner changes', () => {
  const usual = Programme.parse({});
  const leaves = leavesOf(usual);

  it('hold every part of the programme, but for what is named as not to be set by a person', () => {
    const unheld = leaves.filter((path) => {
      const other = withChanged(usual, path) as unknown as typeof usual;
      return JSON.stringify(shopSettingsOf(other)) === JSON.stringify(shopSettingsOf(usual));
    });
    expect(unheld.map((path) => path.join('.')).sort()).toEqual(Object.keys(notEditable).sort());
    expect(leaves.length).toBeGreaterThan(60);
  });

  it('have a name each, by which the trail says what was changed', () => {
    const paths = leavesOf(shopSettingsOf(usual) as unknown as Plain).map((path) => path.join('.'));
    expect(paths.filter((path) => !/^[\u4e00-\u9fff（），]+$/.test(pathWords(path)))).toEqual([]);
    expect(new Set(paths.map(pathWords)).size).toBe(paths.length);
  });
});
