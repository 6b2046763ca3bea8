import type { Directory } from './merchant/index.ts';
import {
  finishDueRefund,
  nothingElse,
  recordProblem,
  type PayNeeds,
  type PayRefund,
  type Purposes,
  type RefundPurposes,
} from './pay/index.ts';
import { businessDate } from './platform/clock.ts';
import { closeSale, creditSale } from './sale/index.ts';
import { creditTopUp, finishRefund, isUnclaimed, releaseRefund } from './wallet/index.ts';

type Needs = Pick<PayNeeds, 'db' | 'clock' | 'log'> & { directory: Directory };

/** The business date at a branch. */
const dayAt = async ({ directory }: Needs, { branchId }: { branchId: string }, at: number): Promise<string> =>
  businessDate(at, (await directory.branch(branchId)).cutoffHour);

/** Who gives what was paid for, and ends what nobody pays, by purpose. */
export const purposesOf = (needs: Needs): Purposes => ({
  top_up: {
    credit: (order, now) => creditTopUp(needs.db, order, now),
    close: () => Promise.resolve(nothingElse),
  },
  sale: {
    credit: async (order, now) => creditSale(needs.db, order, await dayAt(needs, order, now), now),
    close: async (order, now) => closeSale(needs.db, order, await dayAt(needs, order, now), now),
  },
});

/** Who ends a refund, by what was paid for. */
export const refundPurposesOf = (needs: Needs): RefundPurposes => {
  const due = {
    succeed: async (refund: PayRefund, now: number) => finishDueRefund(refund, await dayAt(needs, refund, now), now),
    release: (refund: PayRefund) => keepForSomebody(needs, refund),
  };
  return {
    top_up: {
      succeed: async (refund, now) => (isUnclaimed(refund) ? due.succeed(refund, now) : finishRefund(refund, now)),
      release: (refund, now) => (isUnclaimed(refund) ? due.release(refund) : releaseRefund(needs.db, refund, now)),
      words: '储值退款',
    },
    sale: { ...due, words: '消费退款' },
  };
};

/** WeChat gives this money back no more, and it is not ours: somebody must hand it to the member. */
async function keepForSomebody(needs: Needs, { id, mchid, orderId, amountFen }: PayRefund) {
  const stated = { mchid: mchid ?? '', outTradeNo: orderId ?? '', transactionId: null, amountFen };
  await recordProblem(needs, 'refund_closed', stated, id);
  return nothingElse;
}
