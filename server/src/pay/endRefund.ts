import { noEffects, type Unit } from '../ledger/index.ts';
import type { PayRefund } from './entities.ts';
import { isEnded, ownerOfRefund } from './patchRefund.ts';
import type { RefundNeeds } from './refundPurpose.ts';

/** How a refund can end. */
export type RefundEnd = Extract<PayRefund['status'], 'succeeded' | 'closed'>;

/**
 * Ends a refund once: posts that the money is back, or gives back what was set aside. Gives how it has ended, which is
 * another way than asked if something else was faster. Throws `busy`.
 */
export async function endRefund(
  { committer, clock, refundPurposes, fault }: RefundNeeds,
  refund: PayRefund,
  end: RefundEnd,
  { refundId, at }: { refundId?: string; at?: number | null } = {},
): Promise<RefundEnd> {
  const now = clock.now();
  await fault?.('pay.end');
  const purpose = refundPurposes[refund.purpose];
  const ending = await (end === 'succeeded' ? purpose.succeed(refund, now) : purpose.release(refund, now));
  const patch = { status: end, endedAt: at ?? now, nextCheckAt: null, ...(refundId === undefined ? {} : { refundId }) };
  const unit: Unit<RefundEnd> = {
    owners: [ownerOfRefund(refund)],
    accounts: ending.accounts,
    rows: [['pay_refund', refund.id], ...ending.rows],
    references: ending.references,
    claims: [],
    decide(view) {
      const row = view.row<PayRefund>('pay_refund', refund.id);
      if (row !== undefined && isEnded(row))
        return {
          ...noEffects,
          answer: row.status === 'closed' ? 'closed' : 'succeeded',
        };
      const effects = ending.decide(view);
      return { ...effects, updates: [...effects.updates, { entity: 'pay_refund', id: refund.id, patch }], answer: end };
    },
  };
  const ended = await committer.submit(unit);
  await fault?.('pay.ended');
  return ended;
}
