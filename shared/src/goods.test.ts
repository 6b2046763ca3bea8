import fc from 'fast-check';
import { formatQuantity, lineFen, parseQuantity, quantityMilliMax, unitPriceFenMax } from './goods.ts';

const anyPrice = fc.integer({ min: 0, max: unitPriceFenMax });
const anyQuantity = fc.integer({ min: 1, max: quantityMilliMax });

describe('lines of goods', () => {
  it('come to the nearest fen, half a fen up, at every price and weight', () => {
    fc.assert(
      fc.property(anyPrice, anyQuantity, (price, quantity) => {
        const exact = BigInt(price) * BigInt(quantity);
        expect(BigInt(lineFen(price, quantity))).toBe((exact + 500n) / 1000n);
      }),
    );
    expect([lineFen(1_299, 1_500), lineFen(1, 500), lineFen(1, 499)]).toEqual([1_949, 1, 0]);
  });

  it('never cost less for more', () => {
    fc.assert(
      fc.property(anyPrice, anyQuantity, anyQuantity, (price, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(lineFen(price, less)).toBeLessThanOrEqual(lineFen(price, more));
      }),
    );
  });

  it('read and write a quantity the same way', () => {
    fc.assert(
      fc.property(anyQuantity, (quantity) => {
        expect(parseQuantity(formatQuantity(quantity))).toBe(quantity);
      }),
    );
    expect([formatQuantity(1_000), formatQuantity(1_250), formatQuantity(5)]).toEqual(['1', '1.25', '0.005']);
  });

  it.each(['', '0', '0.000', '-1', '1.2345', '1e3', '10000', '一'])('%p is no quantity', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});
