import fc from 'fast-check';
import {
  fen,
  formatDiscount,
  formatFen,
  formatPoints,
  formatSpeed,
  formatYuan,
  parseYuan,
  points,
  readYuan,
  readYuanBelow,
  speakFen,
} from './money.ts';

const anyFen = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('money', () => {
  it('is whole fen, and points are whole: anything else is refused', () => {
    for (const wrong of [0.1, NaN, Infinity, 2 ** 53, 1e21]) {
      expect(() => fen(wrong)).toThrow(RangeError);
      expect(() => points(wrong)).toThrow(RangeError);
    }
    expect([fen(-1), points(0)]).toEqual([-1, 0]);
  });

  it.each([
    ['0', 0],
    ['0.01', 1],
    ['0.1', 10],
    ['12.30', 1_230],
    ['007', 700],
    ['999999999.99', 99_999_999_999],
  ])('reads %s as %i fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it.each(['', '.', '.5', '1.', '1.234', '-1', '+1', '1,000', '1e3', ' 1', '1 ', '0x10', '１２', '1234567890', 'NaN'])(
    'does not guess what %j means',
    (text) => {
      expect(() => parseYuan(text)).toThrow(RangeError);
    },
  );

  it('reads what somebody types, spaces around it and all, and nothing that is no amount above zero', () => {
    expect([' 12.30 ', '0.01'].map(readYuan)).toEqual([1_230, 1]);
    expect(['', '0', '0.00', '-1', '1.234', '1,000', 'abc'].map(readYuan)).toEqual(Array.from({ length: 7 }, () => undefined));
    expect(['9.99', '10', '11', ''].map((text) => readYuanBelow(text, 1_000))).toEqual([999, undefined, undefined, undefined]);
  });

  it('writes and reads back every amount without losing a fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
        expect(parseYuan(formatYuan(amount).replaceAll(',', ''))).toBe(amount);
      }),
    );
  });

  it('always shows two decimals, thousands in groups, and the minus of the design', () => {
    fc.assert(fc.property(anyFen, (amount) => expect(formatYuan(amount)).toMatch(/^\u2212?\d{1,3}(,\d{3})*\.\d{2}$/)));
    expect([formatYuan(5), formatYuan(123_450), formatYuan(-6_400), formatYuan(0)]).toEqual([
      '0.05',
      '1,234.50',
      '−64.00',
      '0.00',
    ]);
  });

  it('puts the sign before the currency, and a plus only where asked', () => {
    expect([formatFen(123_450), formatFen(-6_400), formatFen(0)]).toEqual(['¥1,234.50', '−¥64.00', '¥0.00']);
    expect([30_000, -30_000, 0].map((amount) => formatFen(amount, { sign: 'always' }))).toEqual([
      '+¥300.00',
      '−¥300.00',
      '¥0.00',
    ]);
    expect([12_340, -166, 0].map((amount) => formatPoints(amount))).toEqual(['12,340', '−166', '0']);
    expect([303, -303, 0].map((amount) => formatPoints(amount, { sign: 'always' }))).toEqual(['+303', '−303', '0']);
  });

  it('is spoken as people say it', () => {
    expect([10_160, 5, 10_000, 1_005, 0, -250].map((amount) => speakFen(amount))).toEqual([
      '101 元 6 角',
      '5 分',
      '100 元',
      '10 元 5 分',
      '0 元',
      '负 2 元 5 角',
    ]);
  });

  it('is spoken with every fen of it', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const [, sign, yuan = '0', jiao = '0', rest = '0'] = /^(负 )?(?:(\d+) 元)? ?(?:(\d) 角)? ?(?:(\d) 分)?$/.exec(
          speakFen(amount),
        ) ?? ['', undefined];
        const spoken = Number(yuan) * 100 + Number(jiao) * 10 + Number(rest);
        expect(sign === undefined ? spoken : -spoken).toBe(amount);
      }),
    );
  });

  it('names discounts and speeds in the shop’s words', () => {
    expect([1_000, 980, 950, 900, 955, 5].map((price) => formatDiscount(price))).toEqual([
      '',
      '9.8 折',
      '9.5 折',
      '9 折',
      '9.55 折',
      '0.05 折',
    ]);
    expect([100, 120, 150, 200].map((speed) => formatSpeed(speed))).toEqual(['1 倍', '1.2 倍', '1.5 倍', '2 倍']);
  });
});
