import { allLimitWords, limitWords, noLimits, whenWords } from './limitWords.ts';

describe('words of limits', () => {
  it.each([
    [noLimits, '不限额', ''],
    [{ ...noLimits, perSaleFen: 100, perMonthFen: 900 }, '单笔 ¥1.00，每月 ¥9.00', ''],
    [{ ...noLimits, perDayFen: 123_456 }, '每天 ¥1,234.56', ''],
    [{ ...noLimits, weekdays: [6, 7] }, '不限额', '周末'],
    [{ ...noLimits, fromMinute: 570 }, '不限额', '每天 09:30–24:00'],
    [{ ...noLimits, weekdays: [1, 3], fromMinute: 61 }, '不限额', '周一三 01:01–24:00'],
  ])('%j', (of, amounts, when) => {
    expect([limitWords(of), whenWords(of)]).toEqual([amounts, when]);
  });

  it('says how much, when and where, and nothing of what is no limit', () => {
    expect(allLimitWords({ ...noLimits, branchNames: null })).toEqual(['不限额']);
    const some = { ...noLimits, perSaleFen: 5_000, weekdays: [1, 2, 3, 4, 5], branchNames: ['春风路店', '湖滨店'] };
    expect(allLimitWords(some)).toEqual(['单笔 ¥50.00', '周一到周五', '限 春风路店、湖滨店']);
  });
});
