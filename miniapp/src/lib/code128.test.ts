import { code128Modules } from './code128.ts';

const bits = (modules: readonly boolean[]): string => modules.map((black) => (black ? '1' : '0')).join('');
/** Symbols as printed in ISO/IEC 15417, table 1. */
const printed = {
  startC: '11010011100',
  stop: '1100011101011',
  '00': '11011001100',
  '01': '11001101100',
  '34': '10001011000',
  '99': '10111011110',
};

/** The bars of one pair, between start and check. */
const symbolOf = (pair: string): string => bits(code128Modules(pair)).slice(11, 22);
const pairs = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** Reads the bars back: which pair has these modules? Built from single symbols, so it knows nothing of the check. */
const valueOf = new Map(pairs.map((pair, value) => [symbolOf(pair), value]));

describe('Code 128 set C', () => {
  it('begins and ends as the standard says, and draws known pairs as the standard prints them', () => {
    const all = bits(code128Modules('00'));
    expect(all.startsWith(printed.startC)).toBe(true);
    expect(all.endsWith(printed.stop)).toBe(true);
    for (const pair of ['00', '01', '34', '99'] as const) expect(symbolOf(pair)).toBe(printed[pair]);
  });

  it('gives every pair its own symbol of 11 modules, three bars, and an even number of black ones', () => {
    expect(valueOf.size).toBe(100);
    for (const symbol of valueOf.keys()) {
      expect(symbol).toMatch(/^(1+0+){3}$/);
      expect(symbol).toHaveLength(11);
      expect([...symbol].filter((bit) => bit === '1').length % 2).toBe(0);
    }
  });

  it('is read back as the 20 digits of a member code, with the check symbol that the weights demand', () => {
    const code = '88123456789012345670';
    const symbols = bits(code128Modules(code)).slice(11, -13).match(/.{11}/g) ?? [];
    const values = symbols.slice(0, -1).map((symbol) => valueOf.get(symbol) ?? NaN);
    expect(values.map((value) => String(value).padStart(2, '0')).join('')).toBe(code);
    const check = values.reduce((sum, value, index) => sum + value * (index + 1), 105) % 103;
    expect(symbols).toHaveLength(11);
    if (check < 100) expect(valueOf.get(symbols.at(-1) ?? '')).toBe(check);
    expect(symbols.at(-1)).toMatch(/^(1+0+){3}$/);
  });

  it('refuses what set C cannot say', () => {
    for (const text of ['', '123', '12a4']) expect(() => code128Modules(text)).toThrow(RangeError);
  });
});
