import { askedGoods, heldLines, type Discount, type GoodsLine, type Held } from './basketLines.ts';

/** What a till sells, and what its staff take off by hand. What else is typed, and how it is paid, is each till's own. */
export interface BasketGoods {
  lines: readonly GoodsLine[];
  discount: Discount | undefined;
  /** Somebody else's yes to exactly this discount, off exactly this bill. */
  approvalId: string | undefined;
}

/** Nothing yet. */
export const noGoods: BasketGoods = { lines: [], discount: undefined, approvalId: undefined };

/** With what makes it another total: small change, and a yes to a discount, were of the one before. Pure. */
export const ofAnotherTotal = <Basket extends BasketGoods>(basket: Basket, change: Partial<Basket>): Basket => ({
  ...basket,
  ...change,
  approvalId: undefined,
  ...(basket.discount?.kind === 'round_off' ? { discount: undefined } : {}),
});

/** Another discount, or none; a yes was for the one before. Pure. */
export const withDiscount = <Basket extends BasketGoods>(basket: Basket, discount: Discount | undefined): Basket => ({
  ...basket,
  discount,
  approvalId: undefined,
});

/** What is asked for, and what is taken off by hand: the same for a quote, a sale and a basket put aside. Pure. */
export const askedOf = ({ lines, discount }: BasketGoods, typedFen: number) => ({
  ...askedGoods(lines, typedFen),
  ...(discount === undefined ? {} : { discount }),
});

/** The goods of a basket that waited. Pure. */
export const heldGoods = (held: Held): BasketGoods => ({
  ...noGoods,
  lines: heldLines(held),
  discount: held.discount ?? undefined,
});
