import { latestRun } from './dueRun.ts';

const at = (beijing: string) => Date.parse(`${beijing}:00.000+08:00`);

describe('when a job is due', () => {
  it.each([
    ['2026-11-21T03:30', '2026-11-21T03:30', '2026-11-21'],
    ['2026-11-21T23:59', '2026-11-21T03:30', '2026-11-21'],
    ['2026-11-21T03:29', '2026-11-20T03:30', '2026-11-20'],
    ['2026-01-01T00:00', '2025-12-31T03:30', '2025-12-31'],
  ])('daily at 03:30: at %s it is the run of %s, for %s, whatever zone the machine is in', (now, dueAt, businessDate) => {
    expect(latestRun({ daily: '03:30' }, at(now))).toEqual({ dueAt: at(dueAt), businessDate });
  });

  it.each([
    [5, '2026-11-21T10:04', '2026-11-21T10:00'],
    [5, '2026-11-21T10:05', '2026-11-21T10:05'],
    [60, '2026-11-21T00:30', '2026-11-21T00:00'],
    [90, '2026-11-21T01:29', '2026-11-21T00:00'],
  ])('every %i minutes since midnight: at %s it is the run of %s', (everyMinutes, now, dueAt) => {
    expect(latestRun({ everyMinutes }, at(now)).dueAt).toBe(at(dueAt));
  });

  it('refuses what is no time of day', () => {
    expect(() => latestRun({ daily: '24:00' }, 0)).toThrow(RangeError);
  });
});
