import fc from 'fast-check';
import { digitsOfDay, typedDay } from './typedDay.ts';

describe('a day typed as digits', () => {
  it('is read back from its digits, whichever day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(typedDay(digitsOfDay(day))).toBe(day);
      }),
    );
  });

  it.each(['', '1990', '19900230', '20231301', '1990022', '199002288'])('%s is no day', (digits) => {
    expect(typedDay(digits)).toBeUndefined();
  });
});
