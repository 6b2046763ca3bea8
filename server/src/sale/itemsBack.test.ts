import fc from 'fast-check';
import { lineFen } from '@shuke/shared/goods';
import type { Sale } from './entities.ts';
import { readLines, wantedOf } from './itemsBack.ts';
import { added, leftOf, splitRefund, worthOf } from './refundParts.ts';

const line = (unitPriceFen: number, quantityMilli: number) => ({
  productId: null,
  code: null,
  name: '茶',
  unit: '',
  quantityMilli,
  unitPriceFen,
  amountFen: lineFen(unitPriceFen, quantityMilli),
});

/** A sale of these lines, of whose sum so much was taken off. */
function saleOf(items: ReturnType<typeof line>[], offFen: number): Sale {
  const amountFen = items.reduce((sum, item) => sum + item.amountFen, 0);
  const paid = amountFen - offFen;
  const principalFen = Math.floor(paid / 3);
  return {
    items,
    itemsBack: null,
    amountFen,
    lines: [{ rule: 'round_off', label: '抹零', amountFen: -offFen }],
    principalFen,
    bonusFen: 0,
    pointsBurned: 0,
    pointsEarned: 7,
    growthEarned: 7,
    refunded: null,
    payments: [{ method: 'cash', amountFen: paid - principalFen }],
  } as unknown as Sale;
}

const anyLine = fc.record({ price: fc.integer({ min: 1, max: 99_999 }), quantity: fc.integer({ min: 1, max: 20_000 }) });

describe('lines that come back', () => {
  it('bring back what was paid, to the fen, in whatever parts and order', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.array(fc.record({ line: fc.nat(4), share: fc.double({ min: 0.01, max: 1, noNaN: true }) }), { maxLength: 8 }),
        (lines, off, steps) => {
          const items = lines.map(({ price, quantity }) => line(price, quantity)).filter(({ amountFen }) => amountFen > 0);
          if (items.length === 0) return;
          const sum = items.reduce((total, { amountFen }) => total + amountFen, 0);
          let sale = saleOf(items, Math.floor(sum * off));
          const whole = sum - Math.floor(sum * off);
          let backFen = 0;
          const give = (asked: { line: number; quantityMilli: number }[]) => {
            const { amountFen, itemsBack } = wantedOf(sale, { lines: asked });
            const parts = splitRefund(leftOf({ ...sale, paid: sale.payments ?? [] }), amountFen);
            sale = { ...sale, itemsBack, refunded: added(sale.refunded, parts) };
            backFen += amountFen;
          };
          for (const { line: at, share } of steps) {
            const left = (items[at]?.quantityMilli ?? 0) - (sale.itemsBack?.[at] ?? 0);
            try {
              give([{ line: at, quantityMilli: Math.ceil(left * share) }]);
            } catch {
              // More than is left, or worth nothing: nothing has changed.
            }
            expect(backFen).toBeLessThanOrEqual(whole);
          }
          const rest = items.map((item, at) => ({ line: at, quantityMilli: item.quantityMilli - (sale.itemsBack?.[at] ?? 0) }));
          if (backFen < whole) give(rest.filter(({ quantityMilli }) => quantityMilli > 0));
          expect(backFen).toBe(whole);
          expect(worthOf(leftOf({ ...sale, paid: sale.payments ?? [] }))).toBe(0);
        },
      ),
    );
  });

  it('are never more than were sold, named once or in parts', () => {
    const sale = saleOf([line(100, 2_000)], 0);
    const half = { line: 0, quantityMilli: 1_000 };
    expect(wantedOf(sale, { lines: [half, half] }).amountFen).toBe(200);
    expect(() => wantedOf(sale, { lines: [half, half, { line: 0, quantityMilli: 1 }] })).toThrow('超过还可以退的金额');
    expect(() => wantedOf(sale, { lines: [{ line: 1, quantityMilli: 1 }] })).toThrow();
    expect(() => wantedOf(sale, { lines: [{ line: 0, quantityMilli: 1 }] })).toThrow();
  });

  it('are read from a query as they are written', () => {
    expect(readLines('0:1000,12:500')).toEqual([
      { line: 0, quantityMilli: 1_000 },
      { line: 12, quantityMilli: 500 },
    ]);
  });
});
