import { formOf, limitsOf, limitWords, noLimits, type Limits } from './limits.ts';

const some: Limits = {
  perSaleFen: 5_000,
  perDayFen: null,
  perMonthFen: 123_456,
  weekdays: [1, 3],
  fromMinute: 570,
  toMinute: 1_440,
  branchIds: ['brn_1'],
};

describe('limits of a holder', () => {
  it('a form shows what there is, and means the same when nothing is changed', () => {
    expect(limitsOf(formOf(some))).toEqual(some);
    expect(formOf(some)).toMatchObject({ perSale: '50.00', perMonth: '1234.56', from: '09:30', to: '24:00' });
    expect(limitsOf(noLimits)).toMatchObject({ perSaleFen: null, perDayFen: null, branchIds: null, fromMinute: 0 });
  });

  it('are told in a line; none are told as none', () => {
    expect(limitWords({ ...some, branchNames: ['春风路店'] })).toBe(
      '单笔 ¥50.00，每月 ¥1,234.56，周一三 09:30–24:00，限 春风路店',
    );
    expect(limitWords({ ...limitsOf(noLimits), branchNames: null })).toBe('不限');
  });
});
