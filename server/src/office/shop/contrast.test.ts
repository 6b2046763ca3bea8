import { contrastMin, contrastOf } from './contrast.ts';

describe('contrast of colours', () => {
  it('is 21 for black on white, 1 for a colour on itself, and the same both ways', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#c14117', '#c14117')).toBe(1);
    expect(contrastOf('#22201c', '#faf9f7')).toBe(contrastOf('#faf9f7', '#22201c'));
  });

  it('knows the well-known grey that just may be read on white, and the one that may not', () => {
    expect(contrastOf('#767676', '#ffffff')).toBeGreaterThanOrEqual(contrastMin);
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(contrastMin);
  });
});
