import fc from 'fast-check';
import { fen } from '@shuke/shared/money';
import { burnable } from './burnRule.ts';
import { expiryOf, pointsFor } from './earnRule.ts';

const rule = { pointsPerYuan: 100, minimumSpendFen: 2_000, maximumSharePercent: 10, stepPoints: 100, pointsPerSaleMax: 1_000 };
const anyRule = fc.record({
  pointsPerYuan: fc.integer({ min: 1, max: 100_000 }),
  minimumSpendFen: fc.nat(10_000),
  maximumSharePercent: fc.integer({ min: 0, max: 100 }),
  stepPoints: fc.integer({ min: 1, max: 1_000 }),
  pointsPerSaleMax: fc.nat(100_000),
});
const amount = fc.nat(10_000_000);

describe('points as money', () => {
  it.each([
    [12_160, 12_340, { points: 1_000, fen: 1_000 }],
    [1_999, 5_000, { points: 0, fen: 0 }],
    [2_000, 5_000, { points: 200, fen: 200 }],
    [2_999, 5_000, { points: 200, fen: 200 }],
    [5_000, 99, { points: 0, fen: 0 }],
    [5_000, 250, { points: 200, fen: 200 }],
  ])('on a bill of %i fen with %i points held pay %j', (bill, held, paid) => {
    expect(burnable(fen(bill), held, rule)).toEqual(paid);
  });

  it('never pay more than the share, the most of a sale, or what is held; in whole steps; and never for nothing', () => {
    fc.assert(
      fc.property(amount, amount, anyRule, (bill, held, any) => {
        const paid = burnable(fen(bill), held, any);
        expect(paid.points).toBeLessThanOrEqual(Math.min(held, any.pointsPerSaleMax));
        expect(paid.points % any.stepPoints).toBe(0);
        expect(paid.fen).toBeLessThanOrEqual(Math.floor((bill * any.maximumSharePercent) / 100));
        expect(paid.fen * any.pointsPerYuan).toBeLessThanOrEqual(paid.points * 100);
        expect(paid.points > 0).toBe(paid.fen > 0);
      }),
    );
  });
});

describe('points for a sale', () => {
  it.each([
    [11_160, 150, 166],
    [99, 200, 0],
    [100, 100, 1],
    [10_050, 120, 120],
    [0, 200, 0],
  ])('of %i fen at %i %% are %i', (paid, speed, earned) => {
    expect(pointsFor(fen(paid), { pointsPerYuan: 1 }, speed)).toBe(earned);
  });

  it('are so many for each whole yuan, rounded down once, after the speed', () => {
    expect([1, 2, 3].map((pointsPerYuan) => pointsFor(fen(1_199), { pointsPerYuan }, 150))).toEqual([16, 33, 49]);
  });

  it('are never more for two sales than for one of both, nor less for a dearer one', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 1_000 }), (a, b, speed) => {
        const earn = (paid: number) => pointsFor(fen(paid), { pointsPerYuan: 1 }, speed);
        expect(earn(a) + earn(b)).toBeLessThanOrEqual(earn(a + b));
        expect(earn(a)).toBeLessThanOrEqual(earn(a + b));
      }),
    );
  });

  it('end with the next year', () => {
    expect([expiryOf('2026-01-01'), expiryOf('2026-12-31')]).toEqual(['2027-12-31', '2027-12-31']);
  });
});
