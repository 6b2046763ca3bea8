import type { RowInsert } from '../ledger/index.ts';
import type { PayOrder, PayRefund } from './entities.ts';
import { nextRefundCheck } from './refundTimes.ts';

/** What a refund is made with. Its id comes from outside: it is WeChat's out_refund_no at every attempt. */
export type RefundDraft = Pick<
  PayRefund,
  | 'id'
  | 'orderId'
  | 'mchid'
  | 'memberId'
  | 'branchId'
  | 'purpose'
  | 'purposeId'
  | 'amountFen'
  | 'totalFen'
  | 'reason'
  | 'staffId'
  | 'terms'
> & { now: number };

/** The row of a refund whose money has been set aside and that WeChat has not heard of; of cash: one that is done. */
export function newRefund({ now, ...draft }: RefundDraft): RowInsert {
  const isCash = draft.orderId === null;
  const row: PayRefund = {
    ...draft,
    status: isCash ? 'succeeded' : 'held',
    refundId: null,
    createdAt: now,
    askedAt: null,
    endedAt: isCash ? now : null,
    nextCheckAt: isCash ? null : nextRefundCheck(0, now),
    checks: 0,
  };
  return { entity: 'pay_refund', row: { ...row } };
}

/** The refund of what an order was paid with, of which nothing was set aside; whole, unless an amount is named. */
export const refundOfOrder = (
  { id: orderId, mchid, memberId, branchId, purpose, purposeId, totalFen }: PayOrder,
  {
    amountFen = totalFen,
    terms = {},
    ...facts
  }: Pick<RefundDraft, 'id' | 'staffId' | 'reason' | 'now'> & Partial<Pick<RefundDraft, 'amountFen' | 'terms'>>,
): RefundDraft => ({ orderId, mchid, memberId, branchId, purpose, purposeId, totalFen, amountFen, terms, ...facts });
