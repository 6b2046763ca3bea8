import { claimCodeOf } from '@shuke/shared/claimCode';
import type { SaleId } from '@shuke/shared/ids';
import { noEffects, untouched, type Committer, type Effects, type Unit } from '../ledger/index.ts';
import { requireOpen, type Branch } from '../merchant/index.ts';
import type { PayAccess, PayOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { auditRow, requireBranch, withLock } from '../staff/index.ts';
import { goodsOf, type AskedBasket, type Goods } from './basket.ts';
import { requireWithinCap, type CheckedOut } from './checkout.ts';
import type { SaleNeeds } from './context.ts';
import { allowDiscount, discountDetail, discountOwners, discountRows, takeOff, type Given } from './discount.ts';
import type { Sale } from './entities.ts';
import { paymentDraft } from './postings.ts';
import type { PricedLine } from './price.ts';
import { readSale } from './queries.ts';
import { newSaleOrder, payPlaceOf } from './saleOrder.ts';
import { saleNumberOf } from './saleNumber.ts';
import { splitRest, wechatPart, type Payment, type RestPart } from './splitRest.ts';
import { countUnseen, unseenBy, unseenOwners, unseenRows } from './unseen.ts';

type Needs = Omit<SaleNeeds, 'visits'> & { committer: Committer; pay: PayAccess; secrets: Secrets };

/**
 * 散客: takes a sale without a member, once per key. It earns nothing now; the claim code gives its points to whoever enters
 * it in time. The code is made from the sale's id, so that a repeat tells the same. Throws `forbidden`, `not_found`,
 * `branch_closed`, `amount_over_cap`, `payments_unequal`, `product_unavailable`, `discount_over_bill`, `approval_required`,
 * `approval_invalid`, `pay_unavailable`, `staff_cap_reached`.
 */
export async function takeAnonymous(
  needs: Needs,
  caller: StaffCaller,
  input: AskedBasket & { branchId: string; rest: readonly RestPart[]; approvalId?: string | undefined },
): Promise<{ sale: Sale; claimCode: string }> {
  const { db, clock, directory, committer, secrets } = needs;
  requireBranch(caller, input.branchId);
  const [branch, programme, goods] = await Promise.all([
    directory.branch(input.branchId),
    directory.programme(),
    goodsOf(db, input.branchId, input),
  ]);
  requireOpen(branch);
  requireWithinCap(caller, goods.amountFen, programme.caps);
  const off = takeOff(goods.amountFen, input.discount);
  const payments = splitRest(goods.amountFen - off.offFen, input.rest);
  const saleId = newId('sal');
  const now = clock.now();
  const order = await orderOf(needs, branch, { saleId, totalFen: wechatPart(payments), now });
  const claimHash = secrets.claimHash(claimCodeOf(secrets.claimBody(saleId)));
  const once = onceFor(caller.staffId, 'sale.takeAnonymous', caller.idempotencyKey, input);
  const unit = anonymousUnit({
    ...{ saleId, branch, staffId: caller.staffId, goods, lines: off.lines, payments, order, claimHash, now },
    discount: { discount: input.discount, approvalId: input.approvalId, caller, programme, billFen: goods.amountFen },
  });
  const act = { staffId: caller.staffId, act: 'earn' as const, now };
  const taken = await withLock(committer, act, branch.id, () => committer.submit({ ...unit, once }));
  return {
    sale: taken.sale ?? (await readSale(db, taken.saleId)),
    claimCode: claimCodeOf(secrets.claimBody(taken.saleId)),
  };
}

async function orderOf(
  needs: Needs,
  branch: Branch,
  { saleId, totalFen, now }: { saleId: string; totalFen: number; now: number },
): Promise<PayOrder | undefined> {
  if (totalFen === 0) return undefined;
  const terms = { pointsEarned: 0, growthEarned: 0, earnNote: '' };
  const draft = { saleId, memberId: null, branchId: branch.id, totalFen, way: 'code' as const, terms, now };
  return newSaleOrder(await payPlaceOf(needs, branch, null), draft);
}

interface Facts {
  saleId: SaleId;
  branch: Branch;
  staffId: string;
  goods: Goods;
  lines: readonly PricedLine[];
  discount: Pick<Given, 'discount' | 'approvalId' | 'caller' | 'programme' | 'billFen'>;
  payments: readonly Payment[];
  order: PayOrder | undefined;
  claimHash: string;
  now: number;
}

function anonymousUnit(facts: Facts): Unit<CheckedOut> {
  const { saleId, branch, discount, payments, now } = facts;
  const unseen = unseenBy(discount.programme, discount.caller, { payments, now });
  return {
    ...untouched,
    owners: [saleId, ...discountOwners(discount.approvalId), ...unseenOwners(unseen)],
    rows: [...discountRows(discount.approvalId), ...unseenRows(unseen)],
    references: [`sale:${saleId}`],
    decide(view) {
      const effects = takenEffects(facts);
      const allowed = allowDiscount(view, { ...discount, subject: branch.id, branchId: branch.id, now });
      const counted = countUnseen(view, unseen, payments);
      return { ...effects, inserts: [...effects.inserts, ...counted.inserts], updates: [...allowed, ...counted.updates] };
    },
  };
}

function takenEffects(facts: Facts): Effects<CheckedOut> {
  const { saleId, branch, staffId, goods, lines, discount, payments, order, claimHash, now } = facts;
  const date = businessDate(now, branch.cutoffHour);
  const place = { saleId, memberId: null, branchId: branch.id, staffId, businessDate: date, now };
  const paid = { lines, principalFen: 0, bonusFen: 0, pointsBurned: 0, payments };
  const transaction = paymentDraft(paid, place);
  const payableFen = payments.reduce((sum, part) => sum + part.amountFen, 0);
  const sale: Sale = {
    ...nobody,
    id: saleId,
    number: saleNumberOf(saleId, now),
    status: order === undefined ? 'paid' : 'awaiting',
    branchId: branch.id,
    staffId,
    items: goods.items ?? null,
    lines,
    amountFen: goods.amountFen,
    payableFen,
    restFen: payableFen,
    payments,
    payOrderId: order?.id ?? null,
    claimHash,
    transactions: [transaction.id],
    businessDate: date,
    paidAt: now,
  };
  const detail = { payableFen, walletFen: 0, ...discountDetail(discount.discount, discount.approvalId) };
  return {
    ...noEffects,
    transactions: [transaction],
    inserts: [
      { entity: 'sale', row: { ...sale } },
      auditRow({ staffId, action: 'sale.takeAnonymous', branchId: branch.id, subject: saleId, detail, at: now }),
      ...(order === undefined ? [] : [{ entity: 'pay_order', row: { ...order } }]),
    ],
    answer: { saleId, sale },
    kept: { saleId },
  };
}

/** What a sale says of its member, where there is none. */
const nobody = {
  visitId: null,
  memberId: null,
  tierName: '',
  itemsBack: null,
  pointsBurned: 0,
  pointsEarned: 0,
  growthEarned: 0,
  principalFen: 0,
  bonusFen: 0,
  unconfirmedFen: 0,
  restMethod: null,
  claimedAt: null,
  refundedFen: 0,
  refunded: null,
  walletAfterFen: 0,
  pointsAfter: 0,
  undoneAt: null,
  undoneBy: null,
} as const;
