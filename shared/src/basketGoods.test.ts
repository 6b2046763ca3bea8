import { askedOf, heldGoods, noGoods, ofAnotherTotal, withDiscount } from './basketGoods.ts';
import { added } from './basketLines.ts';
import { cup, held } from './testing/basket.ts';

const off = { kind: 'manual', amountFen: 100, reason: '老客户' } as const;
const rounded = { kind: 'round_off', amountFen: 4 } as const;
const cups = { ...noGoods, lines: added([], cup) };

describe('what is taken off by hand', () => {
  it('stays with another total when it is a sum, and goes when it was that total’s small change', () => {
    const more = { lines: added(cups.lines, cup) };
    expect(ofAnotherTotal(withDiscount(cups, off), more)).toMatchObject({ ...more, discount: off });
    expect(ofAnotherTotal(withDiscount(cups, rounded), more)).toMatchObject({ ...more, discount: undefined });
  });

  it('has a yes for exactly itself, off exactly one total', () => {
    const approved = { ...withDiscount(cups, off), approvalId: 'apr_1' };
    expect(ofAnotherTotal(approved, {}).approvalId).toBeUndefined();
    expect(withDiscount(approved, { ...off, amountFen: 200 }).approvalId).toBeUndefined();
  });

  it('is asked for beside the goods, and comes back with a basket that waited', () => {
    expect(askedOf(cups, 0)).toEqual({ items: [{ productId: cup.productId, quantityMilli: 1_000 }] });
    expect(askedOf(withDiscount(noGoods, off), 300)).toEqual({ amountFen: 300, discount: off });
    expect(heldGoods({ ...held, discount: off })).toMatchObject({ discount: off, lines: [{ name: cup.name }] });
    expect(heldGoods(held).discount).toBeUndefined();
  });
});
