import type { Directory } from './merchant/index.ts';
import { nothingElse, recordProblem, type PayNeeds, type PayRefund, type Purposes, type RefundPurposes } from './pay/index.ts';
import { businessDate } from './platform/clock.ts';
import { closeSale, creditSale, finishSaleRefund } from './sale/index.ts';
import { creditTopUp, finishRefund, releaseRefund } from './wallet/index.ts';

type Needs = Pick<PayNeeds, 'db' | 'clock' | 'log'> & { directory: Directory };

/** The business date at a branch. */
const dayAt = async ({ directory }: Needs, { branchId }: { branchId: string }, at: number): Promise<string> =>
  businessDate(at, (await directory.branch(branchId)).cutoffHour);

/** Who gives what was paid for, and ends what nobody pays, by purpose. */
export const purposesOf = (needs: Needs): Purposes => ({
  top_up: {
    credit: (order, now) => Promise.resolve(creditTopUp(order, now)),
    close: () => Promise.resolve(nothingElse),
  },
  sale: {
    credit: async (order, now) => creditSale(order, await dayAt(needs, order, now), now),
    close: async (order, now) => closeSale(needs.db, order, await dayAt(needs, order, now), now),
  },
});

/** Who ends a refund, by what was paid for. */
export const refundPurposesOf = (needs: Needs): RefundPurposes => ({
  top_up: {
    succeed: (refund, now) => Promise.resolve(finishRefund(refund, now)),
    release: (refund, now) => releaseRefund(needs.db, refund, now),
    words: '储值退款',
  },
  sale: {
    succeed: async (refund, now) => finishSaleRefund(refund, await dayAt(needs, refund, now), now),
    release: (refund) => keepForSomebody(needs, refund),
    words: '消费退款',
  },
});

/** WeChat gives this money back no more, and it is not ours: somebody must hand it to the customer. */
async function keepForSomebody(needs: Needs, { id, mchid, orderId, amountFen }: PayRefund) {
  const stated = { mchid: mchid ?? '', outTradeNo: orderId ?? '', transactionId: null, amountFen };
  await recordProblem(needs, 'refund_closed', stated, id);
  return nothingElse;
}
