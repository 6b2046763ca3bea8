import fc from 'fast-check';
import { instalmentsOf } from './instalments.ts';

describe('a bonus in monthly parts', () => {
  it('begins at once, ends on the same day of later months, or on their last', () => {
    expect(instalmentsOf(10_000, 3, '2026-01-31')).toEqual([
      { amountFen: 3_334, dueOn: '2026-01-31' },
      { amountFen: 3_333, dueOn: '2026-02-28' },
      { amountFen: 3_333, dueOn: '2026-03-31' },
    ]);
    expect(instalmentsOf(100, 2, '2026-12-15')).toEqual([
      { amountFen: 50, dueOn: '2026-12-15' },
      { amountFen: 50, dueOn: '2027-01-15' },
    ]);
  });

  it('adds up to the fen, has no empty part, and never goes back in time', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 24 }), (bonusFen, parts) => {
        const made = instalmentsOf(bonusFen, parts, '2026-05-31');
        expect(made.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(bonusFen);
        expect(made.every(({ amountFen }) => amountFen > 0)).toBe(true);
        expect([...made].map(({ dueOn }) => dueOn).sort()).toEqual(made.map(({ dueOn }) => dueOn));
      }),
    );
  });
});
