import fc from 'fast-check';
import { portion, shareOut } from './shareOut.ts';

const held = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 6 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('sharing out over what is held', () => {
  it('adds up, passes nothing that is held, and is within a fen of the proportion', () => {
    fc.assert(
      fc.property(held, fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const amount = Math.floor(sum(of) * share);
        const parts = shareOut(amount, of);
        expect(sum(parts)).toBe(amount);
        for (const [place, part] of parts.entries()) {
          expect(part).toBeLessThanOrEqual(of[place] ?? 0);
          expect(Math.abs(part - ((of[place] ?? 0) * amount) / Math.max(1, sum(of)))).toBeLessThan(1.001);
        }
      }),
    );
  });

  it('of all gives all of each, and a fen goes to the largest fraction', () => {
    expect(shareOut(10, [3, 0, 7])).toEqual([3, 0, 7]);
    expect(shareOut(1, [1, 2, 3])).toEqual([0, 0, 1]);
    expect(shareOut(1, [2, 2])).toEqual([1, 0]);
    // Not to the largest that is held.
    expect(shareOut(3, [5, 2])).toEqual([2, 1]);
    expect(() => shareOut(11, [3, 7])).toThrow(RangeError);
  });

  it('portions are rounded down, and nothing of nothing', () => {
    expect([portion(10, 1, 3), portion(10, 3, 3), portion(10, 0, 0)]).toEqual([3, 10, 0]);
  });
});
