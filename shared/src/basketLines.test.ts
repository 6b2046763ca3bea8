import fc from 'fast-check';
import { added, askedGoods, billOf, goodsFen, heldLines, heldWords, roundCuts, withQuantity } from './basketLines.ts';
import { quantityMilliMax } from './goods.ts';
import { cup, fruit, held } from './testing/basket.ts';

describe('goods of a basket', () => {
  it('gather on their lines, go with their last unit, and come to what the server will say', () => {
    const two = added(added(added([], cup), fruit), cup);
    expect(two.map(({ name, quantityMilli }) => [name, quantityMilli])).toEqual([
      ['珍珠奶茶', 2_000],
      ['青提', 1_000],
    ]);
    const weighed = withQuantity(two, 1, 500);
    expect(goodsFen(weighed)).toBe(4_100);
    expect(withQuantity(weighed, 0, 0).map(({ name }) => name)).toEqual(['青提']);
    expect(askedGoods(weighed, 300).items).toEqual([
      { productId: cup.productId, quantityMilli: 2_000 },
      { productId: fruit.productId, quantityMilli: 500 },
      { name: '其他', unitPriceFen: 300, quantityMilli: 1_000 },
    ]);
    expect(askedGoods([], 300)).toEqual({ amountFen: 300 });
  });

  it('come back as they were put aside, an amount as one line', () => {
    expect(askedGoods(heldLines(held), 0).items).toEqual([{ productId: cup.productId, quantityMilli: 2_000 }]);
    expect(goodsFen(heldLines({ ...held, items: null }))).toBe(3_600);
  });

  it('are called by their note, else by what is in them', () => {
    expect(heldWords(held)).toBe('3 号桌');
    expect(heldWords({ ...held, label: null })).toBe('珍珠奶茶');
    expect(heldWords({ ...held, label: null, items: [...held.items, ...held.items] })).toBe('珍珠奶茶等 2 样');
    expect(heldWords({ ...held, label: null, items: null })).toBe('一笔金额');
  });

  it('whatever is scanned and changed, no line is empty or more than a sale may hold, and the sum is that of the lines', () => {
    const step = fc.oneof(fc.constantFrom(cup, fruit), fc.tuple(fc.nat(3), fc.integer({ min: -1, max: 2 * quantityMilliMax })));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const lines = steps.reduce(
          (before, each) => (Array.isArray(each) ? withQuantity(before, each[0], each[1]) : added(before, each)),
          heldLines(held),
        );
        for (const { quantityMilli } of lines) {
          expect(quantityMilli).toBeGreaterThan(0);
          expect(quantityMilli).toBeLessThanOrEqual(quantityMilliMax);
        }
        expect(goodsFen(lines)).toBe(lines.reduce((sum, line) => sum + goodsFen([line]), 0));
        expect(new Set(lines.map(({ productId }) => productId)).size).toBe(lines.length);
      }),
    );
  });
});

describe('what may be taken off a bill', () => {
  it.each([
    [1_234, [4, 34]],
    [1_230, [30]],
    [1_200, []],
    [34, [4]],
    [4, []],
    [104, [4]],
  ])('of %i fen, the small change is %j', (billFen, cuts) => {
    expect(roundCuts(billFen).map(({ fen }) => fen)).toEqual(cuts);
  });

  it('is taken off after the tier’s part and before points', () => {
    const line = (rule: 'tier_discount' | 'manual_discount' | 'points_burn', amountFen: number) => ({
      rule,
      amountFen,
      label: '',
    });
    const lines = [line('tier_discount', -205), line('manual_discount', -95), line('points_burn', -100)];
    expect(billOf({ amountFen: 4_100, lines })).toBe(3_895);
  });
});
