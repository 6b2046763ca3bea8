import { addDays, asOfWords, dayLabel, fullTime, pastQuarterEnds, shortTime } from './dates.ts';

describe('dates', () => {
  it('shows moments in Beijing, whatever the zone of the computer', () => {
    expect(shortTime('2026-03-18T01:42:07.000Z')).toBe('03-18 09:42');
    expect(fullTime('2026-03-17T16:00:00.000Z')).toBe('2026-03-18 00:00:00');
  });

  it('counts days over the ends of months and years', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('says up to when a figure was counted, with the day where that was another', () => {
    expect(asOfWords('2026-03-17T19:00:00.000Z', '2026-03-18')).toBe('截至 03:00');
    expect(asOfWords('2026-03-17T15:59:00.000Z', '2026-03-18')).toBe('截至 3月17日 23:59');
  });

  it('names the day of the week', () => {
    expect(dayLabel('2026-03-17')).toBe('03-17 周二');
  });

  it('offers quarters that have ended, the last one first', () => {
    expect(pastQuarterEnds(3, '2026-03-31')).toEqual(['2025-12-31', '2025-09-30', '2025-06-30']);
  });
});
