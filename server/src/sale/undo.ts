import { guardOwners, guardRows, pass } from '../approval/index.ts';
import { type Effects, type Unit, type View } from '../ledger/index.ts';
import { requireOpenCard, type Member } from '../member/index.ts';
import { newRefund, refundOfOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { onceFor } from '../platform/once.ts';
import { allowed, auditRow, withLock } from '../staff/index.ts';
import type { CheckedOut } from './checkout.ts';
import { ownerOfSale, type Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { readToGiveBack, type GiveBack, type GiveBackNeeds } from './readToGiveBack.ts';
import { sendRefund } from './saleRefund.ts';
import { ownersBeside, requireCards, takeBack, touchedBy } from './takeBack.ts';

interface UndoFacts extends GiveBack {
  staff: StaffCaller;
  reason: string | undefined;
}

/** What a repeat is told: the sale as it stands by then, and its refund, which may have to be asked for again. */
interface Undone extends CheckedOut {
  refundId?: string;
}

/**
 * Takes a sale back whole: money and points return to the lots they came from, earned points go back or become a debt, what
 * came by WeChat goes back by WeChat. The cashier of the sale may do it within the window, who may undo any sale at any
 * time. Throws `not_found` (also out of reach), `undo_window_passed`, `forbidden`, `sale_already_undone`,
 * `sale_already_refunded`, `sale_awaiting_payment`, `self_dealing`, `member_closed`, `wallet_owner_gone`,
 * `approval_required`, `approval_invalid`, `staff_cap_reached`.
 */
export async function undo(
  needs: GiveBackNeeds,
  staff: StaffCaller,
  input: { saleId: string; reason?: string | undefined; approvalId?: string | undefined },
): Promise<{ sale: Sale }> {
  const { db, committer } = needs;
  const read = await readToGiveBack(needs, staff, { saleId: input.saleId, act: 'undo', approvalId: input.approvalId });
  const facts: UndoFacts = { ...read, staff, reason: input.reason };
  const once = onceFor(staff.staffId, 'sale.undo', staff.idempotencyKey, input);
  const {
    saleId,
    sale: undone,
    refundId,
  } = await withLock(committer, read.guard.counted, read.sale.branchId, () => committer.submit(undoUnit(once, facts)));
  if (refundId !== undefined) await sendRefund(needs, refundId);
  return { sale: undone ?? (await readSale(db, saleId)) };
}

function undoUnit(once: NonNullable<Unit<Undone>['once']>, facts: UndoFacts): Unit<Undone> {
  const { sale } = facts;
  const owner = ownerOfSale(sale);
  const touched = touchedBy(facts);
  return {
    once,
    owners: [...new Set([owner, sale.memberId ?? owner, ...ownersBeside(facts), ...guardOwners(facts.guard)])],
    ...touched,
    rows: [...touched.rows, ...guardRows(facts.guard)],
    claims: [],
    decide(view) {
      const before = view.row<Sale>('sale', sale.id);
      if (before?.status === 'awaiting') throw new DomainError('sale_awaiting_payment');
      if (before?.status === 'partly_refunded' || before?.status === 'refunded') throw new DomainError('sale_already_refunded');
      if (before?.status !== 'paid') throw new DomainError('sale_already_undone');
      // Looked at before the lock too: a card may be merged or erased, the order be replaced, meanwhile.
      requireCards(view, facts);
      if (sale.memberId !== null) requireOpenCard(view.row<Member>('member', sale.memberId));
      if (before.payOrderId !== sale.payOrderId) throw new DomainError('busy');
      requireRight(facts);
      const passed = pass(view, facts.guard, actOf(facts));
      const effects = undoneEffects(view, facts, before);
      return {
        ...effects,
        inserts: [...effects.inserts, ...passed.inserts],
        updates: [...effects.updates, ...passed.updates],
      };
    },
  };
}

const isLate = ({ sale, staff, undoWindowMs, now }: UndoFacts): boolean =>
  !allowed(staff, 'sale.undoAny') && now > sale.paidAt + undoWindowMs;

/** Own sales within the window, or later with an approval; any sale, at any time, with the permission. */
function requireRight(facts: UndoFacts): void {
  const { sale, staff, guard } = facts;
  if (!allowed(staff, 'sale.undoAny') && sale.staffId !== staff.staffId) throw new DomainError('forbidden', { param: 'saleId' });
  if (isLate(facts) && guard.approvalId === undefined) throw new DomainError('undo_window_passed');
}

/** What a second person is asked about after the window: this whole sale. */
const actOf = (facts: UndoFacts) => ({
  kind: 'saleUndo' as const,
  branchId: facts.sale.branchId,
  subject: facts.sale.id,
  amountFen: null,
  countedFen: facts.sale.payableFen,
  tooMuch: isLate(facts) ? {} : overCap(facts),
});

/** Whoever paid still stands there: a slip of one's own is put right at once. Anything else above the cap takes two. */
function overCap({ sale, staff, undoWindowMs, capFen, now }: UndoFacts): { capFen: number } | undefined {
  const isOwnSlip = sale.staffId === staff.staffId && now <= sale.paidAt + undoWindowMs;
  return isOwnSlip || sale.payableFen <= capFen ? undefined : { capFen };
}

function undoneEffects(view: View, facts: UndoFacts, before: Sale): Effects<Undone> {
  const { sale, staff, reason, order, refundId, now } = facts;
  const { undone, ...effects } = takeBack(view, facts, before);
  const refund =
    order === null
      ? undefined
      : refundOfOrder(order, { id: refundId, staffId: staff.staffId, reason: reason ?? '撤销收款', now });
  const answer = { saleId: sale.id, ...(refund === undefined ? {} : { refundId }) };
  return {
    ...effects,
    inserts: [
      auditRow({
        staffId: staff.staffId,
        action: 'sale.undo',
        branchId: sale.branchId,
        subject: sale.id,
        detail: { payableFen: sale.payableFen, reason: reason ?? null, approvalId: facts.guard.approvalId ?? null },
        at: now,
      }),
      ...(refund === undefined ? [] : [newRefund(refund)]),
    ],
    answer: { ...answer, sale: undone },
    kept: answer,
  };
}
