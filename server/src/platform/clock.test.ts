import fc from 'fast-check';
import { businessDate, SettableClock, startOfBusinessDate, systemClock } from './clock.ts';

const instant = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') });
const hour = fc.integer({ min: 0, max: 23 });

describe('the business date', () => {
  it.each([
    ['2026-03-17T15:59:59.999Z', 0, '2026-03-17'],
    ['2026-03-17T16:00:00.000Z', 0, '2026-03-18'],
    ['2026-03-17T19:59:59.999Z', 4, '2026-03-17'],
    ['2026-03-17T20:00:00.000Z', 4, '2026-03-18'],
    ['2026-12-31T16:00:00.000Z', 0, '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', 0, '2028-02-29'],
  ])('of %s with cut-off %i is %s', (at, cutoffHour, date) => {
    expect(businessDate(Date.parse(at), cutoffHour)).toBe(date);
  });

  it('is Beijing’s, whatever the zone of the host', () => {
    const zone = process.env['TZ'];
    try {
      for (const elsewhere of ['America/New_York', 'Pacific/Kiritimati', 'UTC']) {
        process.env['TZ'] = elsewhere;
        expect(businessDate(Date.parse('2026-03-17T16:00:00.000Z'))).toBe('2026-03-18');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('begins at its first instant and not a millisecond earlier', () => {
    fc.assert(
      fc.property(instant, hour, (at, cutoffHour) => {
        const date = businessDate(at, cutoffHour);
        const start = startOfBusinessDate(date, cutoffHour);
        expect([
          businessDate(start, cutoffHour) === date,
          businessDate(start - 1, cutoffHour) < date,
          start <= at && at < start + 86_400_000,
        ]).toEqual([true, true, true]);
      }),
    );
  });
});

describe('clocks', () => {
  it('stand still until told, or run', () => {
    const clock = new SettableClock(5);
    clock.advance(10);
    expect(clock.now()).toBe(15);
    clock.set(3);
    expect(clock.now()).toBe(3);
    expect(systemClock.now()).toBeGreaterThan(Date.parse('2026-01-01T00:00:00Z'));
  });
});
