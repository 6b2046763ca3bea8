import { linesOf, linesText } from './LinesBack.tsx';

describe('lines that come back', () => {
  it('are those with something in them, by their place, as the preview and the refund ask for them', () => {
    const back = { 0: 1_000, 1: 0, 2: 500 };
    expect(linesOf(back)).toEqual([
      { line: 0, quantityMilli: 1_000 },
      { line: 2, quantityMilli: 500 },
    ]);
    expect(linesText(back)).toBe('0:1000,2:500');
    expect(linesText({})).toBe('');
  });
});
