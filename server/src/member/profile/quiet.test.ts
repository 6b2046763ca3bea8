import fc from 'fast-check';
import { startOfBusinessDate } from '../../platform/clock.ts';
import { quietSince } from './quiet.ts';

const midnight = startOfBusinessDate('2026-11-22');
const at = (minute: number) => midnight + minute * 60_000;
const night = { quietFrom: 1_320, quietTo: 480 };

describe('quiet hours', () => {
  it.each([
    ['the minute before', 1_319, undefined],
    ['at their first minute', 1_320, 1_320],
    ['before midnight', 1_439, 1_320],
    ['after midnight, since the evening before', 1_441, 1_320],
    ['in the last minute', 479 + 1_440, 1_320],
    ['when they end', 480 + 1_440, undefined],
  ])('%s', (_when, minute, since) => {
    expect(quietSince(night, at(minute))).toBe(since === undefined ? undefined : at(since));
  });

  it('never are where none were wished', () => {
    expect(quietSince({ quietFrom: null, quietTo: null }, at(0))).toBeUndefined();
  });

  it('cover each minute of the day exactly as a clock face says, from whatever to whatever', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(minute, minute, minute, (quietFrom, quietTo, now) => {
        fc.pre(quietFrom !== quietTo);
        const isIn = quietFrom < quietTo ? now >= quietFrom && now < quietTo : now >= quietFrom || now < quietTo;
        expect(quietSince({ quietFrom, quietTo }, at(now)) !== undefined).toBe(isIn);
      }),
    );
  });
});
