import { noLimits } from '@shuke/shared/limitWords';
import fc from 'fast-check';
import type { HolderLimits } from './entities.ts';
import { allowsMore } from './limits.ts';

const amount = fc.option(fc.integer({ min: 1, max: 5 }));
const limits = fc.record<HolderLimits>({
  perSaleFen: amount,
  perDayFen: amount,
  perMonthFen: amount,
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  fromMinute: fc.integer({ min: 0, max: 3 }),
  toMinute: fc.integer({ min: 4, max: 7 }),
  branchIds: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })),
});

/** Every spend the limits let through, of a small world. */
function possible({ perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds }: HolderLimits): Set<string> {
  const most = (fen: number | null) => Math.min(fen ?? 9, 9);
  const spends = new Set<string>();
  for (const day of weekdays)
    for (let minute = fromMinute; minute < Math.min(toMinute, 9); minute += 1)
      for (const branch of branchIds ?? ['a', 'b', 'c', 'd']) spends.add(`${String(day)} ${String(minute)} ${branch}`);
  for (const [name, fen] of Object.entries({ perSaleFen, perDayFen, perMonthFen }))
    for (let each = 1; each <= most(fen); each += 1) spends.add(`${name} ${String(each)}`);
  return spends;
}

describe('whether a card may do more than before', () => {
  it('is whether there is a spend it could not do before', () => {
    fc.assert(
      fc.property(limits, limits, (after, before) => {
        const had = possible(before);
        const isMore = [...possible(after)].some((spend) => !had.has(spend));
        expect(allowsMore({ ...after, status: 'active' }, { ...before, status: 'active' })).toBe(isMore);
      }),
      { numRuns: 500 },
    );
  });

  it('always where there was no card, or one that had ended; never where one is only paused', () => {
    const card = (status: 'active' | 'paused' | 'ended') => ({ ...noLimits, status });
    expect(allowsMore(card('paused'), undefined)).toBe(true);
    expect(allowsMore(card('paused'), card('ended'))).toBe(true);
    expect(allowsMore(card('active'), card('paused'))).toBe(true);
    expect(allowsMore(card('paused'), card('paused'))).toBe(false);
    expect(allowsMore(card('paused'), card('active'))).toBe(false);
  });
});
