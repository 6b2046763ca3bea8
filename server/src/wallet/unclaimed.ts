import { noEffects } from '../ledger/index.ts';
import { newRefund, paidToDue, refundOfOrder, type Crediting, type PayOrder, type PayRefund } from '../pay/index.ts';
import { newId } from '../platform/ids.ts';
import { z } from 'zod';

/** Said by our own records; WeChat shows the refund's own words. */
const tooLate = '付款到账时会员已注销';

/** The terms of a refund of money that never became stored value. */
const Unclaimed = z.object({ unclaimed: z.literal(true) });

/** True for a refund of money that never became stored value: nothing is set aside for it, and no top-up comes of it. */
export const isUnclaimed = ({ terms }: Pick<PayRefund, 'terms'>): boolean => Unclaimed.safeParse(terms).success;

/** A top-up that was paid when its person had left: nobody could ever spend it, so the money goes back whole. */
export function givenBack(order: PayOrder, businessDate: string, now: number): ReturnType<Crediting['decide']> {
  const terms: z.infer<typeof Unclaimed> = { unclaimed: true };
  const refund = refundOfOrder(order, { id: newId('rfd'), staffId: null, reason: tooLate, terms, now });
  return { ...noEffects, transactions: [paidToDue(order, businessDate, now)], inserts: [newRefund(refund)] };
}
