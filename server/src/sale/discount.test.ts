import fc from 'fast-check';
import { discountCapOf, discountDetail, discountFacts, takeOff } from './discount.ts';

const caps = {
  cashier: { roundOffFen: 100, manualFen: 2_000, manualPermille: 100 },
  manager: { roundOffFen: 500, manualFen: 10_000, manualPermille: 300 },
};
const cap = (role: Parameters<typeof discountCapOf>[1], kind: 'round_off' | 'manual', billFen: number) =>
  discountCapOf({ discounts: caps }, role, { kind, billFen });

describe('what staff take off a bill', () => {
  it('leaves at least a fen to pay, and its line says why', () => {
    expect(takeOff(500, undefined)).toEqual({ offFen: 0, lines: [] });
    expect(takeOff(500, { kind: 'round_off', amountFen: 499 })).toEqual({
      offFen: 499,
      lines: [{ rule: 'round_off', label: '抹零', amountFen: -499 }],
    });
    expect(takeOff(500, { kind: 'manual', amountFen: 1, reason: '老客:户:' }).lines).toEqual([
      { rule: 'manual_discount', label: '优惠（老客：户：）', amountFen: -1 },
    ]);
    for (const amountFen of [500, 501])
      expect(() => takeOff(500, { kind: 'manual', amountFen })).toThrow(
        expect.objectContaining({ code: 'discount_over_bill', detail: { param: 'discount', billFen: 500 } }) as Error,
      );
  });

  it('alone is at most the cap of the role: a sum, and for a reason also a share of the bill, rounded down', () => {
    expect([cap('cashier', 'round_off', 1), cap('manager', 'round_off', 1)]).toEqual([100, 500]);
    expect([cap('cashier', 'manual', 19_999), cap('cashier', 'manual', 20_010)]).toEqual([1_999, 2_000]);
    expect([cap('manager', 'manual', 10_001), cap('manager', 'manual', 1_000_000)]).toEqual([3_000, 10_000]);
    expect([cap('owner', 'manual', 1), cap('owner', 'round_off', 1)]).toEqual([null, null]);
  });

  it('of whoever is no manager and no owner is a cashier’s, and grows with the bill only', () => {
    fc.assert(
      fc.property(fc.constantFrom('cashier', 'marketer', 'pos'), fc.nat(1_000_000), fc.nat(1_000_000), (role, bill, more) => {
        const [one, other] = [cap(role, 'manual', bill), cap(role, 'manual', bill + more)];
        expect(one ?? Infinity).toBeLessThanOrEqual(other ?? Infinity);
        expect(one ?? Infinity).toBeLessThanOrEqual(caps.cashier.manualFen);
      }),
    );
  });

  it('is shown to a second person and kept in the trail with its reason, if there is one', () => {
    expect(discountFacts({ kind: 'manual', reason: '熟客' }, 900)).toEqual({ discount: 'manual', reason: '熟客', billFen: 900 });
    expect(discountFacts({ kind: 'round_off' }, 900).reason).toBeNull();
    expect(discountDetail(undefined, 'apv_1')).toEqual({});
    expect(discountDetail({ kind: 'round_off', amountFen: 3 }, undefined)).toEqual({
      discount: 'round_off',
      discountFen: 3,
      reason: null,
      approvalId: null,
    });
    expect(discountDetail({ kind: 'manual', amountFen: 3, reason: '熟客' }, 'apv_1')).toMatchObject({
      reason: '熟客',
      approvalId: 'apv_1',
    });
  });
});
