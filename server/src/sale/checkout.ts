import type { SaleId } from '@shuke/shared/ids';
import type { Committer, Effects, RowChange, Unit, View } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { paymentBegun, type Member } from '../member/index.ts';
import { requireOpen, type Programme } from '../merchant/index.ts';
import type { PayAccess, PayOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import { allowed, auditRow, withLock } from '../staff/index.ts';
import { requireLive } from '../visit/index.ts';
import { sharedRows, spendChanges, walletAccounts, type SharedUse } from '../wallet/index.ts';
import { goodsOf } from './basket.ts';
import { accountsOf, daySpendId, locked, pointsFrom } from './balances.ts';
import { readContext, type SaleContext, type SaleNeeds } from './context.ts';
import { allowDiscount, discountDetail, discountOwners, discountRows } from './discount.ts';
import type { DaySpend, Sale } from './entities.ts';
import { earnDrafts } from './postings.ts';
import { price, type Balances, type Basket, type Priced } from './price.ts';
import { readConfirmation, readSale } from './queries.ts';
import type { Asked } from './quote.ts';
import { newSaleOrder, payPlaceOf, type PayPlace } from './saleOrder.ts';
import { saleRow } from './saleRow.ts';
import { earnNoteOf, paymentDrafts, sharedUseOf, spendReference } from './shared.ts';
import { wechatPart } from './splitRest.ts';
import { countUnseen, unseenBy, unseenOwners, unseenRows } from './unseen.ts';
import { visited } from './visited.ts';

/** What a checkout says besides its basket. */
interface Agreed {
  visitId: string;
  quoteHash: string;
  confirmationId?: string | undefined;
  /** Somebody else's yes to a discount above the cap. */
  approvalId?: string | undefined;
}

/** A basket with the visit it is for and the price the member saw. */
export type Checkout = Basket & Agreed;

/** What a sale's command comes to: its row at first, its id for a repeat, which reads the row as it is by then. */
export interface CheckedOut {
  saleId: string;
  sale?: Sale;
}

/**
 * Commits a sale at the quoted price, once per key; with a part by WeChat it then awaits that payment. Decided again on
 * locked truth: if it comes to another price than the member was shown, it is refused. Throws `not_found`,
 * `branch_closed`, `visit_expired`, `visit_used`, `member_frozen`, `amount_over_cap`, `quote_changed`, `wallet_frozen`,
 * `confirmation_required`, `payments_unequal`, `pay_unavailable`, `product_unavailable`, `discount_over_bill`,
 * `approval_required`, `approval_invalid`, `staff_cap_reached`.
 */
export async function checkout(
  { committer, ...needs }: SaleNeeds & { committer: Committer; pay: PayAccess },
  caller: StaffCaller,
  input: Asked & Agreed,
): Promise<{ sale: Sale } & Pick<SaleContext, 'shown'>> {
  const context = await readContext(needs, caller, input.visitId);
  requireOpen(context.branch);
  const [confirmed, goods] = await Promise.all([isConfirmed(needs, input), goodsOf(needs.db, context.branch.id, input)]);
  const byWeChat = input.rest.some(({ method }) => method === 'wechat');
  const payPlace = byWeChat ? await payPlaceOf(needs, context.branch, context.visit.memberId) : undefined;
  const once = onceFor(caller.staffId, 'sale.checkout', caller.idempotencyKey, input);
  const unit = checkoutUnit(once, caller, { ...input, ...goods }, context, confirmed, payPlace);
  const { staffId } = caller;
  const act = { staffId, act: 'earn' as const, now: context.now };
  const { saleId, sale } = await withLock(committer, act, context.branch.id, () => committer.submit(unit));
  return { sale: sale ?? (await readSale(needs.db, saleId)), shown: context.shown };
}

/** True when the member accepted exactly this quote for this visit. */
async function isConfirmed({ db }: SaleNeeds, { confirmationId, visitId, quoteHash }: Agreed): Promise<boolean> {
  if (confirmationId === undefined) return false;
  const confirmation = await readConfirmation(db, confirmationId);
  return confirmation?.status === 'accepted' && confirmation.visitId === visitId && confirmation.quoteHash === quoteHash;
}

/** The unit of a sale; exported so that a bench may commit it without a request around it. */
export function checkoutUnit(
  once: NonNullable<Unit<CheckedOut>['once']>,
  caller: Pick<StaffCaller, 'staffId' | 'role'>,
  input: Checkout,
  context: SaleContext,
  confirmed: boolean,
  payPlace?: PayPlace,
): Unit<CheckedOut> {
  const { visit, limitDate } = context;
  const saleId = newId('sal');
  const use = sharedUseOf(input, context);
  const unseen = unseenBy(context.facts.programme, caller, { payments: input.rest, now: context.now });
  return {
    once,
    owners: [
      visit.memberId,
      ...(use === undefined ? [] : [use.walletOwner]),
      ...discountOwners(input.approvalId),
      ...unseenOwners(unseen),
    ],
    accounts: [...accountsOf(visit.memberId), ...(use === undefined ? [] : walletAccounts(use.walletOwner))],
    rows: [
      ['member', visit.memberId],
      ['day_spend', daySpendId(visit.memberId, limitDate)],
      ...(use === undefined ? [] : sharedRows(use)),
      ...discountRows(input.approvalId),
      ...unseenRows(unseen),
    ],
    references: use === undefined ? [`sale:${saleId}`] : [`sale:${saleId}`, spendReference(saleId)],
    claims: [{ entity: 'sale', property: 'visitId', value: visit.id, code: 'visit_used' }],
    decide(view) {
      const member = view.row<Member>('member', visit.memberId);
      if (member?.status !== 'active') throw new DomainError('member_frozen');
      requireLive(visit, context.now);
      requireWithinCap(caller, input.amountFen, context.facts.programme.caps);
      const balances = locked(view, visit.memberId, limitDate, use);
      const priced = price(input, context.facts, balances);
      if (priced.quoteHash !== input.quoteHash) requireFree(balances, input, context);
      if (priced.quoteHash !== input.quoteHash) throw new DomainError('quote_changed', { payableFen: priced.payableFen });
      if (priced.confirmationRequired && !confirmed)
        throw new DomainError('confirmation_required', { payableFen: priced.payableFen });
      const effects = paidEffects({
        view,
        member,
        priced,
        context,
        input,
        staffId: caller.staffId,
        saleId,
        confirmed,
        payPlace,
        use,
      });
      const allowed = allowGiven(view, caller, input, { context, priced });
      return withMore(effects, { inserts: [], updates: allowed }, countUnseen(view, unseen, priced.payments));
    },
  };
}

/** The effects of a sale with the changes of what was needed to let it pass. */
const withMore = <Answer>(effects: Effects<Answer>, ...more: Pick<Effects<never>, 'inserts' | 'updates'>[]): Effects<Answer> => ({
  ...effects,
  inserts: [...effects.inserts, ...more.flatMap(({ inserts }) => inserts)],
  updates: [...effects.updates, ...more.flatMap(({ updates }) => updates)],
});

/** Lets what is taken off by hand pass, for this member at this branch. */
const allowGiven = (
  view: View,
  caller: Pick<StaffCaller, 'staffId' | 'role'>,
  { discount, approvalId }: Checkout,
  { context: { visit, facts, now }, priced }: { context: SaleContext; priced: Priced },
) =>
  allowDiscount(view, {
    ...{ caller, programme: facts.programme, discount, approvalId, billFen: priced.discountableFen },
    ...{ subject: visit.memberId, branchId: visit.branchId, now },
  });

/** Tells a wallet that was frozen after the quote from any other change of the price. */
function requireFree(balances: Balances, input: Checkout, { facts }: SaleContext): void {
  if (balances.shared?.reason === 'frozen') throw new DomainError('wallet_frozen');
  if (!balances.walletFrozen) return;
  const otherwise = price(input, facts, { ...balances, walletFrozen: false });
  if (otherwise.quoteHash === input.quoteHash) throw new DomainError('wallet_frozen');
}

/** A cashier alone does not take sales above the cap: they would mint points and tiers out of nothing. */
export function requireWithinCap(caller: Pick<StaffCaller, 'role'>, amountFen: number, { saleFen }: Programme['caps']): void {
  if (amountFen > saleFen && !allowed(caller, 'sale.overCap'))
    throw new DomainError('amount_over_cap', { capFen: saleFen, param: 'amountFen' });
}

const noChanges: Pick<Effects<never>, 'inserts' | 'updates'> = { inserts: [], updates: [] };

interface Decided {
  view: View;
  member: Member;
  priced: Priced;
  context: SaleContext;
  staffId: string;
  saleId: SaleId;
  confirmed: boolean;
  payPlace: PayPlace | undefined;
  use: SharedUse | undefined;
  input: Checkout;
}

function paidEffects({
  view,
  member,
  priced,
  context,
  staffId,
  saleId,
  confirmed,
  payPlace,
  use,
  input,
}: Decided): Effects<CheckedOut> {
  const { visit, branch, businessDate, limitDate, now } = context;
  const place = { saleId, memberId: member.id, branchId: branch.id, staffId, businessDate, now };
  const told = { ...priced, earnNote: earnNoteOf(priced) };
  const order = orderOf(told, { saleId, memberId: member.id, branchId: branch.id, now }, payPlace);
  // Ids are made in the order of the history: paid, then earned.
  const from = pointsFrom(view, member.id, limitDate, priced.pointsBurned);
  const paid = paymentDrafts({ ...priced, pointsFrom: from }, place, member.id);
  const transactions = [...paid, ...(order === undefined ? earnDrafts(told, member.id, place) : [])];
  const unconfirmedFen = confirmed ? 0 : priced.spendFen;
  const payOrderId = order?.id ?? null;
  const taken = { saleId, staffId, unconfirmedFen, transactions: transactions.map(({ id }) => id), payOrderId };
  const sale = saleRow(priced, context, taken);
  const spent =
    use === undefined || priced.walletFen === 0 ? noChanges : spendChanges(view, use, { saleId, amountFen: priced.walletFen });
  const day = daySpendChange(view, daySpendId(member.id, limitDate), unconfirmedFen);
  return {
    transactions,
    inserts: [
      { entity: 'sale', row: { ...sale } },
      auditRow({
        staffId,
        action: 'sale.checkout',
        branchId: branch.id,
        subject: saleId,
        detail: {
          payableFen: priced.payableFen,
          walletFen: priced.walletFen,
          ...discountDetail(input.discount, input.approvalId),
        },
        at: now,
      }),
      ...(order === undefined ? [] : [{ entity: 'pay_order', row: { ...order } }]),
      ...day.inserts,
      ...spent.inserts,
    ],
    updates: [
      ...(order === undefined ? [visited(member, branch.id)] : begun(view, member, use)),
      ...day.updates,
      ...spent.updates,
    ],
    events: order === undefined ? [outboxDraft('sale.paid', { saleId, memberId: visit.memberId, branchId: branch.id })] : [],
    answer: { saleId, sale },
    kept: { saleId },
  };
}

/** Who pays, and whose wallet does: unpaid, what the wallet gave comes back to it. */
function begun(view: View, member: Member, use: SharedUse | undefined): RowChange[] {
  const owner = use?.walletOwner.startsWith('mem_') === true ? view.row<Member>('member', use.walletOwner) : undefined;
  return [member, ...(owner === undefined ? [] : [owner])].map(paymentBegun);
}

/** The order of the part by WeChat, where there is one: on the member's phone if it is known there, else by a code. */
function orderOf(
  { payments, pointsEarned, growthEarned, earnNote }: Priced,
  place: { saleId: string; memberId: string; branchId: string; now: number },
  payPlace: PayPlace | undefined,
): PayOrder | undefined {
  const totalFen = wechatPart(payments);
  if (totalFen === 0) return undefined;
  if (payPlace === undefined) throw new DomainError('pay_unavailable');
  const way = payPlace.openid === null ? 'code' : 'person';
  return newSaleOrder(payPlace, { ...place, totalFen, way, terms: { pointsEarned, growthEarned, earnNote } });
}

function daySpendChange(view: View, id: string, addedFen: number): Pick<Effects<never>, 'inserts' | 'updates'> {
  if (addedFen === 0) return { inserts: [], updates: [] };
  const before = view.row<DaySpend>('day_spend', id);
  return before === undefined
    ? { inserts: [{ entity: 'day_spend', row: { id, unconfirmedFen: addedFen } }], updates: [] }
    : { inserts: [], updates: [{ entity: 'day_spend', id, patch: { unconfirmedFen: before.unconfirmedFen + addedFen } }] };
}
