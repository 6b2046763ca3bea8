import { guardOf } from '../approval/index.ts';
import { readMember } from '../member/index.ts';
import type { Directory } from '../merchant/index.ts';
import { askRefund, findOrder, findRefund, type PayRefund, type RefundNeeds } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { onceFor } from '../platform/once.ts';
import { reaches, requireOther, withLock } from '../staff/index.ts';
import { aloneOf } from './aloneRefund.ts';
import type { TopUp } from './entities.ts';
import { holdUnit, type HoldFacts } from './holdRefund.ts';
import { instalmentsOfTopUp, readTopUp } from './refundFacts.ts';

/** What refunding takes. */
export type RefundTopUpNeeds = RefundNeeds & { directory: Directory };

/**
 * Gives money of a top-up back, once per key: sets it aside, then asks WeChat; cash is handed back at the till. When
 * WeChat does not answer now, the refund stays held and is asked for again. Throws `not_found` (also out of reach),
 * `nothing_to_refund`, `refund_over_left`, `self_dealing`, `approval_required`, `approval_invalid`, `staff_cap_reached`.
 */
export async function refundTopUp(
  needs: RefundTopUpNeeds,
  staff: StaffCaller,
  input: { topUpId: string; amountFen?: number | undefined; reason: string; approvalId?: string | undefined },
): Promise<PayRefund> {
  const topUp = await readTopUp(needs.db, input.topUpId);
  if (!reaches(staff, topUp.branchId)) throw new DomainError('not_found', { param: 'topUpId' });
  const once = onceFor(staff.staffId, 'topUp.refund', staff.idempotencyKey, input);
  // A company's wallet is nobody's own.
  if (topUp.memberId.startsWith('mem_')) requireOther(staff, await readMember(needs.db, topUp.memberId));
  const facts = { once, topUp, amountFen: input.amountFen, reason: input.reason, staffId: staff.staffId };
  const [settings, programme] = await Promise.all([settingsOf(needs, staff, topUp), needs.directory.programme()]);
  const { now } = settings;
  const guard = guardOf(programme, staff, { act: 'refund', approvalId: input.approvalId, now });
  const { refundId } = await withLock(needs.committer, guard.counted, topUp.branchId, () =>
    needs.committer.submit(holdUnit({ ...facts, ...settings, guard })),
  );
  const refund = await found(needs, refundId);
  if (refund.status !== 'held') return refund;
  await askRefund(needs, refund);
  return found(needs, refundId);
}

/** What the programme, the branch, the order and who is there say about it. */
async function settingsOf(
  { db, clock, directory }: RefundTopUpNeeds,
  staff: StaffCaller,
  topUp: TopUp,
): Promise<Pick<HoldFacts, 'from' | 'instalmentIds' | 'policy' | 'alone' | 'businessDate' | 'now'>> {
  const [{ topUpRefund }, branch, instalments, order] = await Promise.all([
    directory.programme(),
    directory.branch(topUp.branchId),
    instalmentsOfTopUp(db, [topUp.id]),
    topUp.payOrderId === null ? null : findOrder(db, topUp.payOrderId),
  ]);
  if (topUp.method === 'wechat' && order === null) throw new Error(`${topUp.id} was paid by no order`);
  const now = clock.now();
  return {
    from: order === null ? null : { orderId: order.id, mchid: order.mchid },
    instalmentIds: instalments.map(({ id }) => id),
    policy: topUpRefund.policy,
    alone: await aloneOf(db, staff, { topUp, capFen: topUpRefund.staffCapFen, now }),
    businessDate: businessDate(now, branch.cutoffHour),
    now,
  };
}

async function found({ db }: RefundTopUpNeeds, refundId: string): Promise<PayRefund> {
  const refund = await findRefund(db, refundId);
  if (refund === null) throw new Error(`${refundId} was committed and is not there`);
  return refund;
}
