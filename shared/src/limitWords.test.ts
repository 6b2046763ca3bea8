import { allLimitWords, limitWords, whenWords } from './limitWords.ts';

const none = {
  perSaleFen: null,
  perDayFen: null,
  perMonthFen: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  toMinute: 1_440,
};

describe('words of limits', () => {
  it.each([
    [none, '不限额', ''],
    [{ ...none, perSaleFen: 100, perMonthFen: 900 }, '单笔 ¥1.00，每月 ¥9.00', ''],
    [{ ...none, perDayFen: 123_456 }, '每天 ¥1,234.56', ''],
    [{ ...none, weekdays: [6, 7] }, '不限额', '周末'],
    [{ ...none, fromMinute: 570 }, '不限额', '每天 09:30–24:00'],
    [{ ...none, weekdays: [1, 3], fromMinute: 61 }, '不限额', '周一三 01:01–24:00'],
  ])('%j', (of, amounts, when) => {
    expect([limitWords(of), whenWords(of)]).toEqual([amounts, when]);
  });

  it('says how much, when and where, and nothing of what is no limit', () => {
    expect(allLimitWords({ ...none, branchNames: null })).toEqual(['不限额']);
    const some = { ...none, perSaleFen: 5_000, weekdays: [1, 2, 3, 4, 5], branchNames: ['春风路店', '湖滨店'] };
    expect(allLimitWords(some)).toEqual(['单笔 ¥50.00', '周一到周五', '限 春风路店、湖滨店']);
  });
});
