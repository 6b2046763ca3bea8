import { guardOwners, guardRows, pass } from '../approval/index.ts';
import { type Effects, type Unit, type View } from '../ledger/index.ts';
import { requireOpenCard, type Member } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { newRefund, refundOfOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { onceFor } from '../platform/once.ts';
import { auditRow, withLock } from '../staff/index.ts';
import { sharedRefundChanges } from '../wallet/index.ts';
import type { CheckedOut } from './checkout.ts';
import { wantedOf, type RefundWanted, type Wanted } from './itemsBack.ts';
import { ownerOfSale, paymentsOf, type DaySpend, type Sale, type SaleRefund } from './entities.ts';
import { readSale } from './queries.ts';
import { readToGiveBack, type GiveBack, type GiveBackNeeds } from './readToGiveBack.ts';
import { referencesOfRefund, refundDrafts } from './refundDrafts.ts';
import { added, leftOf, leftOfCap, moneyOf, refundFacts, splitRefund, worthOf, type RefundParts } from './refundParts.ts';
import { sendRefund } from './saleRefund.ts';
import { wechatPart } from './splitRest.ts';
import { balancesAfter, dayOf, graceUntil, ownersBeside, requireCards, touchedBy } from './takeBack.ts';

interface RefundFacts extends GiveBack {
  asked: RefundWanted;
  reason: string;
}

/** The same, once it is decided on locked truth what it comes to. */
type DecidedRefund = RefundFacts & Wanted;

type Refunded = CheckedOut & { refundId: string };

/**
 * Gives a sale back in whole or in part, by amount or by its lines, once per key: every way it was paid in proportion of what is left, money and points
 * to the lots they came from; what it earned is taken back in the same proportion, or becomes a debt. Throws `not_found`
 * (also out of reach), `sale_already_undone`, `sale_awaiting_payment`, `refund_over_left`, `self_dealing`, `member_closed`,
 * `wallet_owner_gone`, `approval_required`, `approval_invalid`, `staff_cap_reached`.
 */
export async function refundSale(
  needs: GiveBackNeeds,
  staff: StaffCaller,
  input: RefundWanted & { saleId: string; reason: string; approvalId?: string | undefined },
): Promise<Sale> {
  const { db, committer } = needs;
  const { saleId: asked, approvalId } = input;
  const read = await readToGiveBack(needs, staff, { saleId: asked, act: 'refund', approvalId });
  const facts: RefundFacts = { ...read, asked: input, reason: input.reason };
  const once = onceFor(staff.staffId, 'sale.refund', staff.idempotencyKey, input);
  const unit = refundUnit(once, facts);
  const { saleId, refundId } = await withLock(committer, read.guard.counted, read.sale.branchId, () => committer.submit(unit));
  await sendRefund(needs, refundId);
  return readSale(db, saleId);
}

function refundUnit(once: NonNullable<Unit<Refunded>['once']>, facts: RefundFacts): Unit<Refunded> {
  const { sale, originals, cards, refundId, guard } = facts;
  const owner = ownerOfSale(sale);
  const touched = touchedBy(facts);
  return {
    once,
    owners: [...new Set([owner, sale.memberId ?? owner, ...ownersBeside(facts), ...guardOwners(guard)])],
    accounts: touched.accounts,
    rows: [...touched.rows, ...guardRows(guard)],
    references: referencesOfRefund(refundId),
    claims: [],
    decide(view) {
      const before = view.row<Sale>('sale', sale.id);
      if (before?.status === 'awaiting') throw new DomainError('sale_awaiting_payment');
      if (before === undefined || before.status === 'undone') throw new DomainError('sale_already_undone');
      // A claim or another order came in between: read again.
      const isSame = before.memberId === cards.memberId && before.payOrderId === sale.payOrderId;
      if (before.transactions.length !== originals.length || !isSame) throw new DomainError('busy');
      // Looked at before the lock too: a card may be merged or erased meanwhile.
      requireCards(view, facts);
      if (sale.memberId !== null) requireOpenCard(view.row<Member>('member', sale.memberId));
      const decided = { ...facts, ...wantedOf(before, facts.asked) };
      const parts = splitRefund(leftOf({ ...before, paid: paymentsOf(before) }), decided.amountFen);
      const passed = pass(view, guard, actOf(decided, before, parts));
      const effects = refundedEffects(view, decided, { ...before, memberId: sale.memberId }, parts);
      return {
        ...effects,
        inserts: [...effects.inserts, ...passed.inserts],
        updates: [...effects.updates, ...passed.updates],
      };
    },
  };
}

/** What a second person is asked about above what one may still give back alone: so much money, and points, of this sale. */
function actOf({ sale, amountFen, capFen }: DecidedRefund, before: Pick<Sale, 'refunded'>, parts: RefundParts) {
  const leftFen = leftOfCap(capFen, before);
  return {
    kind: 'saleRefund' as const,
    branchId: sale.branchId,
    subject: sale.id,
    amountFen,
    facts: refundFacts(parts),
    countedFen: amountFen,
    tooMuch: amountFen > leftFen ? { capFen: leftFen } : undefined,
  };
}

function refundedEffects(view: View, facts: DecidedRefund, before: Sale, parts: RefundParts): Effects<Refunded> {
  const { sale, refundId, amountFen, now } = facts;
  const { memberId, branchId } = before;
  const place = { ...facts, sale: before, graceUntil: graceUntil(now) };
  const { drafts, pointsOwed } = refundDrafts(view, place, parts);
  const refunded = added(before.refunded, parts);
  const isAll = worthOf(leftOf({ ...before, refunded, paid: paymentsOf(before) })) === 0;
  const patch = {
    status: isAll ? ('refunded' as const) : ('partly_refunded' as const),
    refunded,
    itemsBack: facts.itemsBack,
    refundedFen: moneyOf(refunded),
    ...(memberId === null ? {} : balancesAfter(view, memberId, drafts)),
  };
  return {
    transactions: drafts,
    inserts: [{ entity: 'sale_refund', row: { ...refundRow(facts, parts, pointsOwed) } }, ...trailOf(facts, parts)],
    updates: [
      { entity: 'sale', id: sale.id, patch },
      ...(memberId === null ? [] : ofMember(view, memberId, before, { parts, isAll, dayId: dayOf(facts.cards, before) })),
      ...ofWallet(view, facts, parts),
    ],
    events: memberId === null ? [] : [outboxDraft('sale.refunded', { saleId: sale.id, refundId, memberId, branchId, amountFen })],
    answer: { saleId: sale.id, refundId },
  };
}

const refundRow = (
  { sale, refundId, amountFen, lines, staffId, reason, businessDate: date, now }: DecidedRefund,
  parts: RefundParts,
  pointsOwed: number,
): SaleRefund => ({
  id: refundId,
  saleId: sale.id,
  memberId: sale.memberId,
  branchId: sale.branchId,
  staffId,
  amountFen,
  refundedFen: moneyOf(parts),
  parts,
  items: lines,
  pointsOwed,
  reason,
  businessDate: date,
  createdAt: now,
});

/** Who gave back what; and the part by WeChat, to be asked for there. */
function trailOf({ sale, refundId, amountFen, staffId, reason, guard, order, now }: DecidedRefund, parts: RefundParts) {
  const wechatFen = wechatPart(parts.payments);
  if (wechatFen > 0 && order === null) throw new RangeError(`${sale.id} was paid in WeChat by no order`);
  const detail = { refundId, amountFen, ...refundFacts(parts), wechatFen, reason, approvalId: guard.approvalId ?? null };
  return [
    auditRow({ staffId, action: 'sale.refund', branchId: sale.branchId, subject: sale.id, detail, at: now }),
    ...(wechatFen > 0 && order !== null
      ? [newRefund(refundOfOrder(order, { id: refundId, staffId, reason, now, amountFen: wechatFen }))]
      : []),
  ];
}

/** The day's counter as if so much less had been spent, and one visit less once all of it is back. */
function ofMember(
  view: View,
  memberId: string,
  { unconfirmedFen, visitId, claimedAt }: Sale,
  { parts, isAll, dayId }: { parts: RefundParts; isAll: boolean; dayId: string },
): Effects<unknown>['updates'] {
  const member = view.row<Member>('member', memberId);
  const day = view.row<DaySpend>('day_spend', dayId);
  const lessFen = unconfirmedFen === 0 ? 0 : parts.principalFen + parts.bonusFen + parts.pointsFen;
  const wasVisit = visitId !== null || claimedAt !== null;
  return [
    ...(member !== undefined && isAll && wasVisit
      ? [{ entity: 'member', id: memberId, patch: { visitCount: member.visitCount - 1 } }]
      : []),
    ...(day === undefined || lessFen === 0
      ? []
      : [{ entity: 'day_spend', id: day.id, patch: { unconfirmedFen: day.unconfirmedFen - lessFen } }]),
  ];
}

/** What a holder spent counts so much less against their limits. */
function ofWallet(view: View, { cards: { shared } }: RefundFacts, parts: RefundParts): Effects<unknown>['updates'] {
  return shared === undefined ? [] : sharedRefundChanges(view, shared, parts.principalFen + parts.bonusFen);
}
