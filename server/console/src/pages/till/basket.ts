import { askedOf, heldGoods, noGoods, ofAnotherTotal, type BasketGoods } from '@shuke/shared/basketGoods';
import { added, goodsFen, withQuantity, type GoodsLine, type Held, type Product } from '@shuke/shared/basketLines';
import type { Input, Output } from '@shuke/shared/client';
import { readYuan } from '@shuke/shared/money';

/** How what is left is paid: the ways in their order, the last one takes what is left. */
export type RestPart = NonNullable<Input<'sale.quote'>['rest']>[number];
/** A way to pay what is left. */
export type Method = RestPart['method'];
type Visit = Output<'sale.identify'>;

/** What is being sold, and how it is to be paid. */
export interface Basket extends BasketGoods {
  /** The line that the keys act on. */
  chosen: number;
  /** An amount, as it is typed, besides the lines. */
  yuan: string;
  usePoints: boolean;
  useWallet: boolean;
  /** Whose stored value, when it is not the member's own. */
  walletOwner: string | undefined;
  rest: readonly RestPart[];
}

/** Nothing yet. */
export const emptyBasket: Basket = {
  ...noGoods,
  ...{ chosen: 0, yuan: '', usePoints: true, useWallet: true, walletOwner: undefined, rest: [{ method: 'cash' }] },
};

/** Ways to pay what is left, in the order F4 goes through them. */
export const methods = [
  { value: 'cash', label: '现金' },
  { value: 'wechat', label: '微信' },
  { value: 'card', label: '银行卡' },
  { value: 'other', label: '其他' },
] as const satisfies readonly { value: Method; label: string }[];

/** What a way to pay is called. Pure. */
export const methodWord = (method: Method): string => methods.find(({ value }) => value === method)?.label ?? method;

const withLines = (basket: Basket, lines: readonly GoodsLine[], chosen: number): Basket =>
  ofAnotherTotal(basket, { lines, chosen: Math.max(0, Math.min(chosen, lines.length - 1)) });

/** One more of a product, whose line is chosen then. Pure. */
export function withProduct(basket: Basket, product: Product): Basket {
  const lines = added(basket.lines, product);
  return withLines(
    basket,
    lines,
    lines.findIndex(({ productId }) => productId === product.productId),
  );
}

/** So much of the chosen line; without any it goes. Pure. */
export const withMuch = (basket: Basket, quantityMilli: number): Basket =>
  withLines(basket, withQuantity(basket.lines, basket.chosen, quantityMilli), basket.chosen);

/** The line above or below is chosen. Pure. */
export const moved = (basket: Basket, by: 1 | -1): Basket => ({
  ...basket,
  chosen: Math.max(0, Math.min(basket.chosen + by, basket.lines.length - 1)),
});

/** Another amount besides the lines. Pure. */
export const withYuan = (basket: Basket, yuan: string): Basket => ofAnotherTotal(basket, { yuan });

/** The next way to pay what is left, all of it. Pure. */
export function withNextMethod(basket: Basket): Basket {
  const [first] = basket.rest;
  const place = basket.rest.length > 1 ? -1 : methods.findIndex(({ value }) => value === first?.method);
  return { ...basket, rest: [{ method: methods[(place + 1) % methods.length]?.value ?? 'cash' }] };
}

/** The next wallet that may pay: the member's own, each of the others, none; and around. Pure. */
export function withNextWallet(basket: Basket, wallets: Visit['wallets']): Basket {
  const owners = wallets.map(({ walletOwner }) => walletOwner);
  const at = basket.walletOwner === undefined ? 0 : owners.indexOf(basket.walletOwner);
  const next = basket.useWallet ? at + 1 : 0;
  if (next >= Math.max(1, owners.length)) return { ...basket, useWallet: false, walletOwner: undefined };
  return { ...basket, useWallet: true, walletOwner: next === 0 ? undefined : owners[next] };
}

/** The basket of somebody else: what paid and what was agreed to was theirs who stood here before. Pure. */
export const ofVisit = (basket: Basket): Basket => ({
  ...basket,
  useWallet: true,
  walletOwner: undefined,
  approvalId: undefined,
});

/** A basket that waited. Pure. */
export function resumed(held: Held): Basket {
  const goods = heldGoods(held);
  return { ...emptyBasket, ...goods, chosen: Math.max(0, goods.lines.length - 1) };
}

/** The typed amount in fen; 0 while there is none. Pure. */
export const typedFen = ({ yuan }: Basket): number => readYuan(yuan) ?? 0;

/** Something is typed that is no amount. Pure. */
export const isMistyped = ({ yuan }: Basket): boolean => yuan.trim() !== '' && readYuan(yuan) === undefined;

/** All of it before anything is taken off. Pure. */
export const totalFen = (basket: Basket): number => goodsFen(basket.lines) + typedFen(basket);

/** What is asked for: the same for a quote, a sale and a basket put aside. Pure. */
export const goodsOf = (basket: Basket) => askedOf(basket, typedFen(basket));

/** What a member's basket is priced by. Pure. */
export const quoteInputOf = (visitId: string, basket: Basket): Input<'sale.quote'> => ({
  visitId,
  ...goodsOf(basket),
  usePoints: basket.usePoints,
  useWallet: basket.useWallet,
  ...(basket.walletOwner === undefined ? {} : { walletOwner: basket.walletOwner }),
  rest: [...basket.rest],
});
