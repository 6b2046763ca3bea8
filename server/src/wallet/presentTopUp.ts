import type { Member } from '../member/index.ts';
import type { PayOrder, PayRefund } from '../pay/index.ts';
import { toIso } from '../platform/instant.ts';
import type { TopUp } from './entities.ts';
import type { RefundPlan } from './refundFacts.ts';
import { RefundTerms } from './refundTerms.ts';

const isoOrNull = (instant: number | null): string | null => (instant === null ? null : toIso(instant));

/** A top-up as the staff see it in a list. */
export const presentTopUp = (topUp: TopUp, member: Pick<Member, 'name' | 'phoneTail'> | undefined) => ({
  topUpId: topUp.id,
  method: topUp.method,
  memberName: member?.name ?? '',
  phoneTail: member?.phoneTail ?? '',
  paidFen: topUp.principalFen,
  refundedFen: topUp.refundedFen,
  paidAt: toIso(topUp.paidAt),
  ...presentWish(topUp),
});

/** The member's wish for a refund while nobody has acted on it, and the answer when the last one was declined. */
export const presentWish = ({ refundAskedAt, refundReason, refundDeclinedAt, refundDeclineReason }: TopUp) => ({
  asked: refundAskedAt === null ? null : { at: toIso(refundAskedAt), reason: refundReason },
  declined: refundDeclinedAt === null ? null : { at: toIso(refundDeclinedAt), reason: refundDeclineReason ?? '' },
});

/** What a refund would bring and cost, in figures. */
export const presentRefundPlan = ({ refundableFen, parts, laterBonusFen, points }: RefundPlan) => ({
  refundableFen,
  /** Of what the wallet holds now. */
  lapsedFen: parts?.lapsedFen ?? 0,
  laterBonusFen,
  points,
});

/** 时间线: every step of a payment through WeChat that was taken. */
export const presentTimeline = (order: PayOrder) => ({
  transactionId: order.transactionId,
  startedAt: toIso(order.createdAt),
  paidAt: isoOrNull(order.paidAt),
  creditedAt: isoOrNull(order.creditedAt),
});

const stateOf = { held: 'started', asked: 'asked', succeeded: 'succeeded', closed: 'closed', abnormal: 'abnormal' } as const;

/** A refund with its steps. */
export function presentRefund(refund: PayRefund, staffName: string) {
  const { lapsedFen, points } = RefundTerms.parse(refund.terms);
  return {
    refundId: refund.id,
    state: stateOf[refund.status],
    amountFen: refund.amountFen,
    lapsedFen,
    points,
    reason: refund.reason,
    staffName,
    startedAt: toIso(refund.createdAt),
    endedAt: isoOrNull(refund.endedAt),
  };
}
