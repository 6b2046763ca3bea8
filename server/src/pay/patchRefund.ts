import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import type { PayRefund } from './entities.ts';
import { nextRefundCheck } from './refundTimes.ts';

/** Who is locked when a refund changes: its member, or what a walk-in paid for. */
export const ownerOfRefund = ({ purposeId, memberId }: Pick<PayRefund, 'purposeId' | 'memberId'>): string =>
  memberId ?? purposeId;

/**
 * Notes, under the lock, that WeChat was spoken with about a refund that has not ended: where it stands (left out: as
 * before), and when to ask again. One that has ended is left alone.
 */
export function noteProgress(
  committer: Committer,
  refund: Pick<PayRefund, 'id' | 'memberId' | 'purposeId'>,
  now: number,
  known: Partial<Pick<PayRefund, 'status' | 'refundId' | 'askedAt'>> = {},
): Promise<null> {
  return committer.submit({
    ...untouched,
    owners: [ownerOfRefund(refund)],
    rows: [['pay_refund', refund.id]],
    decide(view) {
      const row = view.row<PayRefund>('pay_refund', refund.id);
      const nothing = { ...noEffects, answer: null };
      if (row === undefined || isEnded(row)) return nothing;
      const patch = { ...known, checks: row.checks + 1, nextCheckAt: nextRefundCheck(row.checks + 1, now) };
      return { ...nothing, updates: [{ entity: 'pay_refund', id: refund.id, patch }] };
    },
  });
}

/** True when nothing more will happen to it. */
export const isEnded = ({ status }: Pick<PayRefund, 'status'>): boolean => status === 'succeeded' || status === 'closed';
