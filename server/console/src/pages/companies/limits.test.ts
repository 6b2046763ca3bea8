import { formOf, limitsOf, noLimits, type Limits } from './limits.ts';

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
});
