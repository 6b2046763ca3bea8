import fc from 'fast-check';
import { factsOf, isGood, type Reading } from './rowFacts.ts';

const tiers = [
  { level: 1, name: '新客', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
  { level: 2, name: '熟客', look: 'apricot', growthFrom: 500, pricePermille: 980, earnSpeedPercent: 120 },
] as const;
const columns = { phone: 0, name: 1, points: 2, principal: 3, bonus: 4, tier: 5, birthday: 6 };
const taste = { key: 'taste', label: '口味', type: 'choice' as const, choices: ['少糖', '无糖'], purpose: '记住您的口味' };
const since = { key: 'since', label: '老会员日', type: 'date' as const, choices: [], purpose: '周年礼' };
const reading = (old = 1, ours = 1): Reading => ({
  columns,
  fields: [
    { key: 'taste', column: 7 },
    { key: 'since', column: 8 },
    { key: 'given_up', column: 9 },
  ],
  pointsRatio: { old, ours },
  tiers,
  customFields: [taste, since],
  today: '2026-03-18',
});
const row = (cells: readonly string[], by = reading()) => factsOf({ line: 2, cells }, by);
const phone = '13800000000';
const problemOf = (cells: readonly string[]) => {
  const found = row(cells);
  return isGood(found) ? undefined : found.code;
};
const good = (cells: readonly string[], by?: Reading) => {
  const found = row(cells, by);
  if (!isGood(found)) throw new Error(found.code);
  return found;
};

describe('a row of an older system', () => {
  it.each([
    ['13800000000', phone],
    ['+86 138-0000-0000', phone],
    ['86 13800000000', phone],
    [' 138 0000 0000 ', phone],
  ])('reads the phone %s', (cell, read) => {
    expect(good([cell]).phone).toBe(read);
  });

  it.each(['1380000000', '138000000000', '23800000000', '0571-88880000', '8613800', 'x13800000000'])(
    'takes no %s for a phone',
    (cell) => {
      expect(problemOf([cell])).toBe('phoneInvalid');
    },
  );

  it.each([
    ['', 0],
    ['0', 0],
    ['88.5', 8_850],
    ['88.50', 8_850],
    ['¥1,088.05', 108_805],
    ['￥12 元', 1_200],
    ['1.100', 110],
    ['0.01', 1],
    ['1000000', 100_000_000],
  ])('reads %s yuan as %d fen', (cell, fen) => {
    expect(good([phone, '', '', cell]).principalFen).toBe(fen);
  });

  it.each(['-1', '1.005', '1e3', '一百', '1000000.01', '1,00', 'NaN', 'Infinity', '０', '1.2.3', '12 3'])(
    'takes no %s for an amount',
    (cell) => {
      expect(problemOf([phone, '', '', cell])).toBe('principalInvalid');
      expect(problemOf([phone, '', '', '', cell])).toBe('bonusInvalid');
    },
  );

  it.each(['=1+1', '@SUM(A1)', '+cmd|x', '-cmd', '=HYPERLINK("http://x")'])('takes no formula %s, wherever it stands', (cell) => {
    expect(problemOf([phone, cell])).toBe('formula');
    expect(problemOf([cell])).toBe('formula');
  });

  it('does not look at columns that nobody chose', () => {
    const noneButPhone = { phone: 1, name: null, points: null, principal: null, bonus: null, tier: null, birthday: null };
    const only: Reading = { ...reading(), fields: [], columns: noneButPhone };
    expect(good(['=1+1', phone, 'x'], only)).toMatchObject({ phone, name: '', points: 0 });
  });

  it.each([
    ['1990-05-20', '1990-05-20'],
    ['1990/5/20', '1990-05-20'],
    ['1990.5.20 00:00:00', '1990-05-20'],
    ['1990年5月20日', '1990-05-20'],
    ['19900520', '1990-05-20'],
    ['33013', '1990-05-20'],
    ['2024-02-29', '2024-02-29'],
    ['', null],
  ])('reads the birthday %s as %s', (cell, read) => {
    expect(good([phone, '', '', '', '', '', cell]).birthday).toBe(read);
  });

  it.each(['2023-02-29', '1990-13-01', '五月', '5-20', '2026-03-19', '1899-12-31', '90-05-20', '1990'])(
    'takes no %s for a birthday',
    (cell) => {
      expect(problemOf([phone, '', '', '', '', '', cell])).toBe('birthdayInvalid');
    },
  );

  it('takes what the shop asks besides by the kind of each field, and leaves out fields that were given up', () => {
    const before = [phone, '', '', '', '', '', ''];
    expect(good([...before, '少糖', '2020/1/2', 'x']).ownFields).toEqual({ taste: '少糖', since: '2020-01-02' });
    expect(good([...before, '', '']).ownFields).toEqual({});
    expect(problemOf([...before, '全糖'])).toBe('fieldInvalid');
    expect(problemOf([...before, '', '昨天'])).toBe('fieldInvalid');
  });

  it('knows tiers by their names alone', () => {
    expect(good([phone, '', '', '', '', '熟客']).growthFrom).toBe(500);
    expect(good([phone]).growthFrom).toBe(0);
    expect(problemOf([phone, '', '', '', '', '金卡'])).toBe('tierUnknown');
  });

  it('never gives more points than the ratio says, and less than one point less', () => {
    const amounts = fc.record({
      hundredths: fc.integer({ min: 0, max: 1_000_000 }),
      old: fc.integer({ min: 1, max: 1_000 }),
      ours: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(amounts, ({ hundredths, old, ours }) => {
        const cell = `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
        const found = row([phone, '', cell], reading(old, ours));
        const exact = BigInt(hundredths) * BigInt(ours);
        if (!isGood(found)) return exact / BigInt(old * 100) > 100_000_000n;
        const taken = BigInt(found.points) * BigInt(old * 100);
        return taken <= exact && exact < taken + BigInt(old * 100);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never fails on a row, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (cells) => {
        const found = row(cells);
        return !isGood(found) || (found.principalFen >= 0 && found.points >= 0 && /^1\d{10}$/.test(found.phone));
      }),
    );
  });
});
