import { clockTime, dayText, daysSince, daysUntil, momentText, monthText } from './dates.ts';

const now = Date.parse('2026-03-18T01:41:00.000Z'); // 09:41 in Beijing

describe('times on screen', () => {
  it('are Beijing time wherever the phone is', () => {
    expect(clockTime(now)).toBe('09:41');
    expect(momentText('2026-03-17T16:30:00.000Z', now)).toBe('今天 00:30');
    expect(monthText('2026-02-28T16:00:00.000Z')).toBe('2026年3月');
  });

  it('name today and yesterday, and the year only when it is another one', () => {
    expect(momentText('2026-03-17T15:59:00.000Z', now)).toBe('昨天 23:59');
    expect(momentText('2026-03-15T08:42:00.000Z', now)).toBe('3月15日 16:42');
    expect(momentText('2025-12-31T15:59:00.000Z', now)).toBe('2025年12月31日 23:59');
    expect(dayText('2026-03-31', now)).toBe('3月31日');
    expect(dayText('2027-03-31', now)).toBe('2027年3月31日');
  });

  it('count the days to the end of a day, which ends at 24:00', () => {
    expect(daysUntil('2026-03-31', now)).toBe(13);
    expect(daysUntil('2026-03-18', now)).toBe(0);
    expect(daysUntil('2026-03-17', now)).toBe(-1);
  });

  it('counts the days of a membership by Beijing days, the first one too', () => {
    expect(daysSince('2026-03-17T15:59:00Z', Date.parse('2026-03-17T15:59:30Z'))).toBe(1);
    expect(daysSince('2026-03-17T15:59:00Z', Date.parse('2026-03-17T16:00:00Z'))).toBe(2);
    expect(daysSince('2025-03-17T16:00:00Z', Date.parse('2026-03-17T16:00:00Z'))).toBe(366);
  });
});
