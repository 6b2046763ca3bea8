import fc from 'fast-check';
import type { Sale } from './entities.ts';
import { added, leftOf, leftOfCap, moneyOf, refundFacts, splitRefund, worthOf, type RefundParts } from './refundParts.ts';

const fenOf = fc.nat(10_000_000);
const methods = ['cash', 'card', 'other', 'wechat'] as const;
const anyParts: fc.Arbitrary<RefundParts> = fc
  .record({
    principalFen: fenOf,
    bonusFen: fenOf,
    points: fc.nat(100_000),
    paid: fc
      .subarray([...methods])
      .chain((of) => fc.tuple(...of.map((method) => fenOf.map((amountFen) => ({ method, amountFen }))))),
    pointsTaken: fc.nat(100_000),
    growthTaken: fc.nat(100_000),
  })
  .map(({ paid, points, ...rest }) => ({ ...rest, points, pointsFen: points, payments: paid }));

/** A sale that was paid like this, with nothing given back. */
const saleOf = (paid: RefundParts) => ({
  principalFen: paid.principalFen,
  bonusFen: paid.bonusFen,
  lines: [
    { rule: 'tier_discount', label: '', amountFen: -77 },
    { rule: 'points_burn', label: '', amountFen: -paid.pointsFen },
  ] as Sale['lines'],
  pointsBurned: paid.points,
  pointsEarned: paid.pointsTaken,
  growthEarned: paid.growthTaken,
  paid: paid.payments,
});
const worthless = (parts: RefundParts) =>
  [worthOf(parts), parts.points, parts.pointsTaken, parts.growthTaken].every((left) => left === 0);

describe('what a refund gives back and takes back', () => {
  it('is all a sale was paid with and earned, in however many parts, and never more of any', () => {
    fc.assert(
      fc.property(anyParts, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (paid, shares) => {
        fc.pre(worthOf(paid) > 0);
        const sale = saleOf(paid);
        let refunded: RefundParts | null = null;
        const give = (share: number) => {
          const left = leftOf({ ...sale, refunded });
          const amountFen = Math.floor(worthOf(left) * share);
          const parts = splitRefund(left, amountFen);
          expect(worthOf(parts)).toBe(amountFen);
          expect(moneyOf(parts) + parts.pointsFen).toBe(amountFen);
          expect(parts.payments.every((part) => part.amountFen > 0)).toBe(true);
          refunded = added(refunded, parts);
        };
        for (const share of shares) {
          give(share);
          for (const left of Object.values(leftOf({ ...sale, refunded })))
            if (typeof left === 'number') expect(left).toBeGreaterThanOrEqual(0);
        }
        if (worthOf(leftOf({ ...sale, refunded })) > 0) give(1);
        expect(worthless(leftOf({ ...sale, refunded }))).toBe(true);
        expect(refunded).toMatchObject({
          principalFen: paid.principalFen,
          bonusFen: paid.bonusFen,
          pointsFen: paid.pointsFen,
          points: paid.points,
          pointsTaken: paid.pointsTaken,
          growthTaken: paid.growthTaken,
        });
      }),
    );
  });

  const paid: RefundParts = {
    principalFen: 300,
    bonusFen: 100,
    pointsFen: 200,
    points: 400,
    payments: [
      { method: 'cash', amountFen: 350 },
      { method: 'wechat', amountFen: 50 },
    ],
    pointsTaken: 7,
    growthTaken: 9,
  };

  it('is a tenth of each way for a tenth of the worth, and of what it earned, rounded down', () => {
    expect(splitRefund(paid, 100)).toEqual({
      principalFen: 30,
      bonusFen: 10,
      pointsFen: 20,
      points: 40,
      payments: [
        { method: 'cash', amountFen: 35 },
        { method: 'wechat', amountFen: 5 },
      ],
      pointsTaken: 0,
      growthTaken: 0,
    });
    expect(splitRefund(paid, 500)).toMatchObject({ pointsTaken: 3, growthTaken: 4 });
  });

  it('names no way that nothing went back by, and is refused above what is left, with what is', () => {
    expect(splitRefund({ ...paid, payments: [{ method: 'cash', amountFen: 0 }] }, 60).payments).toEqual([]);
    expect(splitRefund(paid, 1_000)).toEqual(paid);
    expect(() => splitRefund(paid, 1_001)).toThrow(
      expect.objectContaining({ code: 'refund_over_left', detail: { param: 'amountFen', refundableFen: 1_000 } }) as Error,
    );
  });

  it('of two refunds adds up way by way, also those only one of them went by', () => {
    const first = { ...paid, payments: [{ method: 'cash' as const, amountFen: 1 }] };
    const more = {
      ...paid,
      payments: [
        { method: 'card' as const, amountFen: 2 },
        { method: 'cash' as const, amountFen: 4 },
      ],
    };
    expect(added(null, more)).toBe(more);
    expect(added(first, more)).toEqual({
      principalFen: 600,
      bonusFen: 200,
      pointsFen: 400,
      points: 800,
      payments: [
        { method: 'cash', amountFen: 5 },
        { method: 'card', amountFen: 2 },
      ],
      pointsTaken: 14,
      growthTaken: 18,
    });
  });

  it('is shown to a second person as money and points apart, and as money alone where no points paid', () => {
    expect(refundFacts(paid)).toEqual({ moneyFen: 800, pointsBack: 400 });
    expect(refundFacts({ ...paid, points: 0, pointsFen: 0 })).toBeNull();
  });

  it('leaves one person of their cap what nobody gave back yet, and never less than nothing', () => {
    expect(leftOfCap(5_000, { refunded: null })).toBe(5_000);
    expect([
      leftOfCap(5_000, { refunded: paid }),
      leftOfCap(1_000, { refunded: paid }),
      leftOfCap(400, { refunded: paid }),
    ]).toEqual([4_000, 0, 0]);
  });
});
