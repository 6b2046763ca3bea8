import fc from 'fast-check';
import { fen } from '@shuke/shared/money';
import { splitSpend } from './split.ts';

describe('splitting a spend over principal and bonus', () => {
  it('follows the proportion held, to the nearest fen', () => {
    expect(splitSpend(fen(10_160), { principal: fen(28_650), bonus: fen(4_000) })).toEqual({ principal: 8_915, bonus: 1_245 });
    expect(splitSpend(fen(1), { principal: fen(1), bonus: fen(1) })).toEqual({ principal: 1, bonus: 0 });
    expect(splitSpend(fen(0), { principal: fen(0), bonus: fen(0) })).toEqual({ principal: 0, bonus: 0 });
  });

  it('adds up, never takes more of either than is held, and stays within half a fen of the proportion', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (principal, bonus, share) => {
        const spent = Math.floor((principal + bonus) * share);
        const parts = splitSpend(fen(spent), { principal: fen(principal), bonus: fen(bonus) });
        expect(parts.principal + parts.bonus).toBe(spent);
        expect(parts.principal).toBeLessThanOrEqual(principal);
        expect(parts.bonus).toBeLessThanOrEqual(bonus);
        expect(Math.min(parts.principal, parts.bonus)).toBeGreaterThanOrEqual(0);
        const error = 2n * (BigInt(parts.principal) * BigInt(principal + bonus) - BigInt(spent) * BigInt(principal));
        expect(error <= BigInt(principal + bonus) && -error <= BigInt(principal + bonus)).toBe(true);
      }),
    );
  });

  it('stays exact beyond 2⁵³ in between', () => {
    const held = { principal: fen(900_000_000_007), bonus: fen(99_999_999_993) };
    expect(splitSpend(fen(1_000_000_000_000), held)).toEqual(held);
  });

  it('refuses more than is held', () => {
    expect(() => splitSpend(fen(3), { principal: fen(1), bonus: fen(1) })).toThrow(RangeError);
    expect(() => splitSpend(fen(-1), { principal: fen(1), bonus: fen(1) })).toThrow(RangeError);
  });
});
