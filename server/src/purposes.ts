import type { Purposes, RefundPurposes } from './pay/index.ts';
import type { Database } from './platform/db/database.ts';
import { creditTopUp, finishRefund, releaseRefund } from './wallet/index.ts';

/** Who gives what was paid for, by purpose. */
export const purposes: Purposes = {
  top_up: (order, now) => Promise.resolve(creditTopUp(order, now)),
  sale: () => Promise.reject(new Error('a sale is not paid through WeChat Pay yet')),
};

const notYet = () => Promise.reject(new Error('a sale is not paid through WeChat Pay yet'));

/** Who ends a refund, by what was paid for. */
export const refundPurposesOf = (db: Database): RefundPurposes => ({
  top_up: {
    succeed: (refund, now) => Promise.resolve(finishRefund(refund, now)),
    release: (refund, now) => releaseRefund(db, refund, now),
    words: '储值退款',
  },
  sale: { succeed: notYet, release: notYet, words: '消费退款' },
});
