import type { Output } from '../api/index.ts';

/** How what stored value leaves open is paid at the till. */
export type RestMethod = Output<'sale.quote'>['restMethod'];

/** How the rest may be paid, in the order of the buttons. */
export const restMethods: readonly RestMethod[] = ['cash', 'card', 'other'];
/** What each way to pay the rest is called. */
export const restWords: Readonly<Record<RestMethod, string>> = { cash: '现金', card: '刷卡', other: '其他' };
/** What the cashier did: 现金收款. */
export const restTaking: Readonly<Record<RestMethod, string>> = { cash: '现金收款', card: '刷卡收款', other: '收款' };
