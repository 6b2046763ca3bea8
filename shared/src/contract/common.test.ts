import { idOf, pageInput, text } from './common.ts';
import { z } from 'zod';

describe('ids', () => {
  it('are a prefix and a ULID in lower case, and nothing near it', () => {
    const Sale = idOf('sal');
    expect(Sale.safeParse('sal_01m8084z6xg99p7krjasq0hr1k').success).toBe(true);
    for (const wrong of [
      'sal_',
      'mem_01m8084z6xg99p7krjasq0hr1k',
      'SAL_01m8084z6xg99p7krjasq0hr1k',
      'sal_01m8084z6xg99p7krjasq0hr1l',
      'sal_01m8084z6xg99p7krjasq0hr1k\n',
      ' sal_01m8084z6xg99p7krjasq0hr1k',
    ]) {
      expect(Sale.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('names', () => {
  it.each(['小满', 'O’Brien', '𠮷野家🍡', '👩‍👩‍👧‍👦', 'محمد'])('may be %s', (name) => {
    expect(text(20).parse(name)).toBe(name);
  });

  it('are trimmed', () => {
    expect(text(20).parse('  小满 ')).toBe('小满');
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['an escape', '\u001b[31m'],
    ['half a pair', '\ud800'],
    ['nothing to see', '\u200b\u200d'],
    ['text turned around', 'a\u202egnp.exe'],
    ['too much', 'x'.repeat(21)],
  ])('may not be %s', (_what, name) => {
    expect(text(20).safeParse(name).success).toBe(false);
  });
});

describe('pages', () => {
  const Page = z.object(pageInput);
  it('hold 20 lines unless told otherwise, at most 100', () => {
    expect(Page.parse({})).toEqual({ limit: 20 });
    expect(Page.parse({ limit: '100' })).toEqual({ limit: 100 });
    for (const limit of [0, -1, 101, 1.5, 'many', '']) expect(Page.safeParse({ limit }).success).toBe(false);
  });
});
