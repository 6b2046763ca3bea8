import fc from 'fast-check';
import { fen } from '@shuke/shared/money';
import { splitSpend } from '../ledger/index.ts';
import { refundableOf, refundOf, type RefundFacts, type RefundPolicy } from './refundOf.ts';

const policies: readonly RefundPolicy[] = ['proportional', 'paid_first', 'bonus_first'];

/** A top-up of which some was spent, as sales post it. */
function spent(paidFen: number, grantedFen: number, ...spends: readonly number[]): RefundFacts {
  let held = { principal: fen(paidFen), bonus: fen(grantedFen) };
  for (const amount of spends) {
    const part = splitSpend(fen(amount), held);
    held = { principal: fen(held.principal - part.principal), bonus: fen(held.bonus - part.bonus) };
  }
  return { paidFen, refundedFen: 0, grantedFen, lapsedFen: 0, principalFen: held.principal, bonusFen: held.bonus };
}

/** The facts after a refund. */
function after(facts: RefundFacts, policy: RefundPolicy, amountFen?: number): RefundFacts {
  const { payFen, principalFen, bonusFen, lapsedFen } = refundOf(facts, policy, amountFen);
  return {
    ...facts,
    refundedFen: facts.refundedFen + payFen,
    lapsedFen: facts.lapsedFen + lapsedFen,
    principalFen: facts.principalFen - principalFen,
    bonusFen: facts.bonusFen - bonusFen,
  };
}

describe('what goes back of a top-up', () => {
  it('of ¥3,000 + ¥1,000 after ¥3,594 was spent is ¥304.50 in proportion: the bonus pays its share of what was used', () => {
    expect(refundOf(spent(300_000, 100_000, 359_400), 'proportional')).toEqual({
      payFen: 30_450,
      principalFen: 30_450,
      bonusFen: 10_150,
      lapsedFen: 10_150,
    });
  });

  it.each([
    // ¥3,000 + ¥1,000, ¥1,000 spent: 750 of it paid money, and then 250 of the bonus.
    [100_000, 'proportional', 225_000, 75_000],
    // All that was spent counts as paid money, and the whole bonus goes.
    [100_000, 'paid_first', 200_000, 100_000],
    // All that was spent counts as bonus, and nothing of it is left to lose.
    [100_000, 'bonus_first', 300_000, 0],
    [359_400, 'paid_first', 0, 40_600],
    [359_400, 'bonus_first', 40_600, 0],
    [0, 'proportional', 300_000, 100_000],
    [0, 'paid_first', 300_000, 100_000],
    [0, 'bonus_first', 300_000, 100_000],
    [400_000, 'proportional', 0, 0],
    [400_000, 'bonus_first', 0, 0],
  ] as const)('of ¥3,000 + ¥1,000 after %i fen were spent, %s: %i fen go back, %i end', (spend, policy, back, ended) => {
    const facts = spent(300_000, 100_000, spend);
    expect(refundableOf(facts, policy)).toBe(back);
    if (back > 0) expect(refundOf(facts, policy)).toMatchObject({ payFen: back, lapsedFen: ended });
  });

  it('without a bonus is what is left, whichever way it is counted', () => {
    for (const policy of policies) expect(refundableOf(spent(10_000, 0, 1, 333, 2_000), policy)).toBe(7_666);
  });

  it('in proportion is the exact proportion within half a fen for each sale', () => {
    const anySpends = fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: 50_000, max: 500_000 }),
        fc.integer({ min: 1, max: 200_000 }),
        anySpends,
        (paid, given, spends) => {
          const facts = spent(paid, given, ...spends);
          const left = facts.principalFen + facts.bonusFen;
          const exact = (left * paid) / (paid + given);
          expect(Math.abs(refundableOf(facts, 'proportional') - exact)).toBeLessThanOrEqual(spends.length / 2 + 1e-6);
        },
      ),
    );
  });

  it('adds up to the fen in whatever parts it goes back, empties the lots, and is never more than was paid', () => {
    const anyTopUp = fc.record({
      paid: fc.integer({ min: 1, max: 1_000_000_000 }),
      given: fc.integer({ min: 0, max: 1_000_000_000 }),
      spends: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
      policy: fc.constantFrom(...policies),
    });
    fc.assert(
      fc.property(anyTopUp, ({ paid, given, spends, parts, policy }) => {
        let left = paid + given;
        const amounts = spends.map((share) => {
          const amount = Math.floor(left * share);
          left -= amount;
          return amount;
        });
        let facts = spent(paid, given, ...amounts);
        const most = refundableOf(facts, policy);
        const total = { back: 0, taken: 0, ended: 0 };
        const step = (amount: number) => {
          const { payFen, principalFen, bonusFen, lapsedFen } = refundOf(facts, policy, amount);
          expect(principalFen + bonusFen).toBe(payFen + lapsedFen);
          expect(Math.min(principalFen, bonusFen, lapsedFen)).toBeGreaterThanOrEqual(0);
          expect(principalFen).toBeLessThanOrEqual(facts.principalFen);
          expect(bonusFen).toBeLessThanOrEqual(facts.bonusFen);
          total.back += payFen;
          total.taken += principalFen + bonusFen;
          total.ended += lapsedFen;
          facts = after(facts, policy, amount);
        };
        for (const share of parts) {
          const amount = Math.floor(refundableOf(facts, policy) * share);
          if (amount > 0) step(amount);
        }
        const rest = refundableOf(facts, policy);
        if (rest > 0) step(rest);
        expect(total.back).toBe(most);
        expect(total.back).toBeLessThanOrEqual(paid);
        expect(total.taken).toBe(total.back + total.ended);
        expect(refundableOf(facts, policy)).toBe(0);
        if (most > 0) expect([facts.principalFen, facts.bonusFen]).toEqual([0, 0]);
      }),
    );
  });

  it('refuses nothing, part of a fen, and one fen too many', () => {
    const facts = spent(300_000, 100_000, 359_400);
    for (const amount of [0, -1, 0.5, 30_451]) expect(() => refundOf(facts, 'proportional', amount)).toThrow(RangeError);
  });

  it('of money that an undone sale brought back after all was refunded is no more than was paid', () => {
    const refunded = after(spent(300_000, 100_000, 100_000), 'bonus_first');
    expect(refundableOf({ ...refunded, principalFen: 75_000, bonusFen: 25_000 }, 'bonus_first')).toBe(0);
    const inProportion = after(spent(300_000, 100_000, 100_000), 'proportional');
    expect(refundOf({ ...inProportion, principalFen: 75_000, bonusFen: 25_000 }, 'proportional').payFen).toBe(75_000);
  });
});
