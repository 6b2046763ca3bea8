import fc from 'fast-check';
import { drawFromLots, inSpendingOrder, isOver, without, withShare } from './lots.ts';
import type { OpenLot } from './unit.ts';

const lot = (name: string, available: number, expiresOn: string | null = name): OpenLot => ({ lot: name, expiresOn, available });
const lots = fc.uniqueArray(
  fc.record({
    lot: fc.uuid(),
    available: fc.integer({ min: 1, max: 500 }),
    expiresOn: fc.constantFrom('2026-12-31', '2027-12-31', null),
  }),
  { selector: (each) => each.lot },
);
const total = (list: readonly { amount: number }[]) => list.reduce((sum, { amount }) => sum + amount, 0);
const held = (list: readonly OpenLot[]) => list.reduce((sum, { available }) => sum + available, 0);

describe('lots', () => {
  it('pay soonest to expire first, never-expiring last, then by name', () => {
    const open = [lot('never', 5, null), lot('2027-12-31', 5), lot('b', 5, '2026-06-30'), lot('a', 5, '2026-06-30')];
    expect(drawFromLots(open, 17)).toEqual([
      { lot: 'a', amount: 5 },
      { lot: 'b', amount: 5 },
      { lot: '2027-12-31', amount: 5 },
      { lot: 'never', amount: 2 },
    ]);
  });

  it('are good through their last day, and for ever where there is none', () => {
    const overOn = (expiresOn: string | null) => isOver({ expiresOn }, '2026-03-02');
    expect(['2026-03-01', '2026-03-02', '2026-03-03', null].map(overOn)).toEqual([true, false, false, false]);
  });

  it('that are preferred pay first, as far as they hold it', () => {
    const open = [lot('2026-12-31', 10), lot('2027-12-31', 4)];
    expect(drawFromLots(open, 6, [{ lot: '2027-12-31', amount: 9 }])).toEqual([
      { lot: '2027-12-31', amount: 4 },
      { lot: '2026-12-31', amount: 2 },
    ]);
    expect(drawFromLots(open, 3, [{ lot: 'gone', amount: 3 }])).toEqual([{ lot: '2026-12-31', amount: 3 }]);
  });

  it('pay in full, never more than they hold, each named once', () => {
    fc.assert(
      fc.property(
        lots,
        fc.nat(100),
        fc.array(fc.record({ nth: fc.nat(5), amount: fc.integer({ min: 1, max: 300 }) }), { maxLength: 3 }),
        (open, percent, wanted) => {
          const amount = Math.floor((held(open) * percent) / 100);
          const preferred = wanted.flatMap(({ nth, amount: most }) => (open[nth] ? [{ lot: open[nth].lot, amount: most }] : []));
          const shares = drawFromLots(open, amount, preferred);
          expect(total(shares)).toBe(amount);
          expect(new Set(shares.map((share) => share.lot)).size).toBe(shares.length);
          for (const share of shares)
            expect(share.amount).toBeLessThanOrEqual(open.find((each) => each.lot === share.lot)?.available ?? 0);
          expect(held(without(open, shares))).toBe(held(open) - amount);
        },
      ),
    );
  });

  it('do not pay more than the balance they back', () => {
    expect(() => drawFromLots([lot('2026-12-31', 3)], 4)).toThrow('1 short');
  });

  it('filled again after a draw are what they were', () => {
    fc.assert(
      fc.property(lots, fc.nat(100), (open, percent) => {
        const shares = drawFromLots(open, Math.floor((held(open) * percent) / 100));
        const facts = new Map(open.map((each) => [each.lot, each.expiresOn]));
        const again = shares.reduce<OpenLot[]>(
          (left, share) => withShare(left, { ...share, expiresOn: facts.get(share.lot) ?? null }),
          without(open, shares),
        );
        expect(again.sort(inSpendingOrder)).toEqual([...open].sort(inSpendingOrder));
      }),
    );
  });
});
