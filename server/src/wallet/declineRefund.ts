import { untouched, type Once, type Unit } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from '../staff/index.ts';
import type { TopUp } from './entities.ts';

/** A wish that is not fulfilled, by whom and why. */
export interface DeclinedRefund {
  once: Once;
  topUp: TopUp;
  reason: string;
  staffId: string;
  now: number;
}

/**
 * Ends a member's wish for a refund without one: no money moves, and the member reads the reason. They may ask again.
 * Throws `refund_not_asked` when there is no wish, or somebody has acted on it meanwhile.
 */
export const declineRefund = ({ once, topUp, reason, staffId, now }: DeclinedRefund): Unit<null> => ({
  ...untouched,
  once,
  owners: [topUp.memberId],
  rows: [['top_up', topUp.id]],
  decide(view) {
    const locked = view.row<TopUp>('top_up', topUp.id);
    if (locked === undefined || locked.refundAskedAt === null) throw new DomainError('refund_not_asked');
    const { id, memberId, branchId } = topUp;
    return {
      transactions: [],
      inserts: [auditRow({ staffId, action: 'topUp.declineRefund', branchId, subject: id, detail: { reason }, at: now })],
      updates: [
        {
          entity: 'top_up',
          id,
          patch: { refundAskedAt: null, refundReason: null, refundDeclinedAt: now, refundDeclineReason: reason },
        },
      ],
      events: [outboxDraft('wallet.refundDeclined', { topUpId: id, memberId, branchId, at: now })],
      answer: null,
    };
  },
});
