import type { Input } from '../api/index.ts';

/** How what stored value leaves open is to be paid; without an amount a part takes what is left. */
export type RestPart = NonNullable<Input<'sale.quote'>['rest']>[number];
/** A way to pay it. */
export type RestMethod = RestPart['method'];

/** How the rest may be paid, in the order of the buttons. */
export const restMethods: readonly RestMethod[] = ['wechat', 'cash', 'card', 'other'];
/** What each way to pay the rest is called. */
export const restWords: Readonly<Record<RestMethod, string>> = { cash: '现金', card: '刷卡', other: '其他', wechat: '微信' };
/** What the cashier did: 现金收款. */
export const restTaking: Readonly<Record<RestMethod, string>> = {
  cash: '现金收款',
  card: '刷卡收款',
  other: '收款',
  wechat: '微信收款',
};
