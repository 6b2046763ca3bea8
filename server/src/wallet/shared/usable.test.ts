import { noLimits } from '@shuke/shared/limitWords';
import fc from 'fast-check';
import { businessDate } from '../../platform/clock.ts';
import { holderIdOf } from './holderId.ts';
import { spendIdsOf, usableNow, type HolderSituation } from './usable.ts';

/** A Wednesday, 09:42 in Beijing. */
const wednesday = Date.parse('2026-03-18T01:42:00.000Z');
const hourMs = 3_600_000;

const situation = (
  limits: Partial<HolderSituation['holder']> = {},
  around: Partial<Omit<HolderSituation, 'holder'>> = {},
): HolderSituation => ({
  holder: {
    status: 'active',
    ...noLimits,
    ...limits,
  },
  frozen: false,
  spentTodayFen: 0,
  spentMonthFen: 0,
  branchId: 'brn_1',
  now: wednesday,
  ...around,
});

describe('what a holder may spend now', () => {
  it('is as much as they like without limits', () => {
    expect(usableNow(situation())).toEqual({ mostFen: null, reason: null });
  });

  it.each([
    ['paused', situation({ status: 'paused' })],
    ['ended', situation({ status: 'ended' })],
    ['frozen', situation({}, { frozen: true })],
    ['branch', situation({ branchIds: ['brn_2'] })],
    ['weekday', situation({ weekdays: [1, 2, 4, 5, 6, 7] })],
    ['hours', situation({ fromMinute: 583 })],
    ['hours', situation({ toMinute: 582 })],
  ])('is nothing because of: %s', (reason, of) => {
    expect(usableNow(of)).toEqual({ mostFen: 0, reason });
  });

  it('begins with the first minute and ends before the last, by the clock and the weekday of Beijing', () => {
    expect(usableNow(situation({ fromMinute: 582, toMinute: 583, weekdays: [3] })).reason).toBeNull();
    const tuesdayInLondon = situation({ weekdays: [3], toMinute: 60 }, { now: Date.parse('2026-03-17T16:30:00.000Z') });
    expect(usableNow(tuesdayInLondon).reason).toBeNull();
    const sunday = situation({ weekdays: [7] }, { now: wednesday + 4 * 24 * hourMs });
    expect(usableNow(sunday).reason).toBeNull();
  });

  it('asks no branch where there is no till', () => {
    expect(usableNow(situation({ branchIds: ['brn_2'] }, { branchId: null })).reason).toBeNull();
  });

  const limit = fc.option(fc.nat(1_000), { nil: null });
  it('never passes any limit, and names the one that holds it down', () => {
    fc.assert(
      fc.property(limit, limit, limit, fc.nat(1_500), fc.nat(1_500), (perSaleFen, perDayFen, perMonthFen, day, more) => {
        const spent = { spentTodayFen: day, spentMonthFen: day + more };
        const { mostFen, reason } = usableNow(situation({ perSaleFen, perDayFen, perMonthFen }, spent));
        const lefts = [
          perSaleFen,
          perDayFen === null ? null : perDayFen - day,
          perMonthFen === null ? null : perMonthFen - day - more,
        ];
        const real = lefts.flatMap((fen) => (fen === null ? [] : [Math.max(0, fen)]));
        expect(mostFen).toBe(real.length === 0 ? null : Math.min(...real));
        expect(reason === null).toBe(real.length === 0);
      }),
    );
  });
});

describe('names made beforehand', () => {
  it('a holder has one id at a wallet, shaped like every other id', () => {
    expect(holderIdOf('mem_a', 'mem_b')).toBe(holderIdOf('mem_a', 'mem_b'));
    expect(holderIdOf('mem_a', 'mem_b')).not.toBe(holderIdOf('mem_b', 'mem_a'));
    expect(holderIdOf('mem_a', 'mem_b')).toMatch(/^hld_[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it('counters turn at midnight in Beijing', () => {
    const beforeMidnight = Date.parse('2026-03-31T15:59:59.999Z');
    expect(spendIdsOf('hld_1', beforeMidnight)).toEqual({ day: 'hld_1@2026-03-31', month: 'hld_1@2026-03' });
    expect(spendIdsOf('hld_1', beforeMidnight + 1)).toEqual({ day: 'hld_1@2026-04-01', month: 'hld_1@2026-04' });
    expect(businessDate(beforeMidnight)).toBe('2026-03-31');
  });
});
