import fc from 'fast-check';
import { revenueOf, settleBetween, settlePool, splitPrice } from './index.ts';

describe('points as a liability', () => {
  it('V1: revenue follows the share of the expected points that was used, and what is expected may change', () => {
    const second = revenueOf({ allocated: 9_000, used: 4_500, expected: 9_700, recognised: 0 });
    const third = revenueOf({ allocated: 9_000, used: 8_500, expected: 9_900, recognised: second });
    expect([second, third]).toEqual([4_175, 3_552]);
  });

  it('V2: fewer expected in the third year, more revenue then', () => {
    expect(revenueOf({ allocated: 9_000, used: 8_500, expected: 9_200, recognised: 4_175 })).toBe(4_140);
  });

  it('V3: a price is split by what goods and points cost alone, and comes back in two years but for the rest', () => {
    const { goods, points } = splitPrice({ price: 100_000, pointsValue: 10_000, expectedPercent: 95 });
    const first = revenueOf({ allocated: points, used: 4_500, expected: 9_500, recognised: 0 });
    const second = revenueOf({ allocated: points, used: 8_500, expected: 9_700, recognised: first });
    expect([goods, points, first, second, points - first - second]).toEqual([91_324, 8_676, 4_110, 3_493, 1_073]);
  });

  it('recognises all of it, and no more, when all that is expected was used', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 10_000 }), fc.nat(100), (allocated, expected, part) => {
        const used = Math.floor((expected * part) / 100);
        const first = revenueOf({ allocated, used, expected, recognised: 0 });
        expect(first + revenueOf({ allocated, used: expected + 5, expected, recognised: first })).toBe(allocated);
      }),
    );
  });

  it('refuses to divide by nothing', () => {
    expect(() => revenueOf({ allocated: 1, used: 0, expected: 0, recognised: 0 })).toThrow(RangeError);
  });
});

describe('settling between branches', () => {
  it('V5: paid in at B, spent at B and C: B owes 80, C is owed 30, headquarters keeps what is unspent', () => {
    const { branches, poolFen } = settlePool([
      { branchId: 'B', paidInFen: 10_000, spentFen: 2_000 },
      { branchId: 'C', paidInFen: 0, spentFen: 3_000 },
    ]);
    expect([branches.get('B'), branches.get('C'), poolFen]).toEqual([-8_000, 3_000, 5_000]);
  });

  it('V6: what was spent elsewhere is settled at the ratio of the top-up', () => {
    expect(settleBetween({ principalFen: 100_000, bonusFen: 20_000, spentFen: 12_000 })).toBe(10_000);
    expect(settleBetween({ principalFen: 100_000, bonusFen: 20_000, spentFen: 12_000, bonusPercent: 50 })).toBe(11_000);
    expect(settleBetween({ principalFen: 0, bonusFen: 0, spentFen: 1 })).toBe(0);
  });

  it('branches and headquarters come to nothing, whatever was paid and spent', () => {
    const flow = fc.record({
      branchId: fc.constantFrom('A', 'B', 'C'),
      paidInFen: fc.nat(1_000_000),
      spentFen: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(fc.array(flow), (flows) => {
        const { branches, poolFen } = settlePool(flows);
        expect([...branches.values()].reduce((sum, fen) => sum + fen, poolFen)).toBe(0);
      }),
    );
  });
});
