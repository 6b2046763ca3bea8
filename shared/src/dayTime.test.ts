import { minuteOf, timeOf } from './dayTime.ts';

describe('a time of the day', () => {
  it.each([
    ['00:00', 0],
    ['9:05', 545],
    [' 09:30 ', 570],
    ['09：30', 570],
    ['24:00', 1_440],
    ['24:01', undefined],
    ['12:60', undefined],
    ['12', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('%s is minute %s', (text, minute) => {
    expect(minuteOf(text)).toBe(minute);
  });

  it('every minute of a day is written and read as itself', () => {
    for (let minute = 0; minute <= 1_440; minute += 1) expect(minuteOf(timeOf(minute))).toBe(minute);
  });
});
