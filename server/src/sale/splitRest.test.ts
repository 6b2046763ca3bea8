import fc from 'fast-check';
import { splitRest, wechatPart, type RestPart } from './splitRest.ts';

const methods = ['cash', 'card', 'other', 'wechat'] as const;
const refused = (restFen: number) =>
  expect.objectContaining({ code: 'payments_unequal', detail: { restFen, param: 'rest' } }) as Error;

describe('the rest of a bill in its parts', () => {
  it('comes to the rest whichever part takes what is left, and no part is of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 }), fc.nat(3), (amounts, nth) => {
        const restFen = amounts.reduce((sum, each) => sum + each, 0);
        const open = Math.min(nth, amounts.length - 1);
        // Only what stands before it has been taken off where a part names nothing: so it stands last.
        const parts: RestPart[] = amounts.map((amountFen, place) => ({ method: methods[place] ?? 'cash', amountFen }));
        const named = parts.filter((_part, place) => place !== open);
        const payments = splitRest(restFen, [...named, { method: methods[open] ?? 'cash' }]);
        expect(payments.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(restFen);
        expect(payments.every(({ amountFen }) => amountFen > 0)).toBe(true);
        expect(payments).toHaveLength(amounts.filter((amountFen) => amountFen > 0).length);
      }),
    );
  });

  it('of nothing has no parts', () => {
    expect(splitRest(0, [])).toEqual([]);
    expect(splitRest(0, [{ method: 'cash' }])).toEqual([]);
  });

  it('is refused where the parts come to more or less, also when one then takes what is left', () => {
    expect(() => splitRest(100, [])).toThrow(refused(100));
    expect(() => splitRest(100, [{ method: 'cash', amountFen: 99 }])).toThrow(refused(100));
    expect(() => splitRest(100, [{ method: 'cash', amountFen: 101 }])).toThrow(refused(100));
    expect(() => splitRest(100, [{ method: 'cash', amountFen: 150 }, { method: 'card' }])).toThrow(refused(100));
  });

  it('says what the phone pays', () => {
    expect(wechatPart([])).toBe(0);
    expect(wechatPart(splitRest(100, [{ method: 'cash', amountFen: 40 }, { method: 'card' }]))).toBe(0);
    expect(wechatPart(splitRest(100, [{ method: 'cash', amountFen: 40 }, { method: 'wechat' }]))).toBe(60);
  });
});
