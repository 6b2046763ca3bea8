import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import {
  abandonOrder,
  checkOrder,
  closeAtWeChat,
  findOrder,
  ownerOfOrder,
  payCodeFor,
  settlePayment,
  type PayNeeds,
  type PayOrder,
} from '../pay/index.ts';
import type { CacheDriver } from '../platform/cache/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { PayFailure } from '../platform/wechat/pay/index.ts';
import { auditRow, reaches } from '../staff/index.ts';
import type { Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { newSaleOrder, payPlaceOf, SaleTerms } from './saleOrder.ts';

/** What the part by WeChat takes. */
export type SalePaymentNeeds = PayNeeds & { directory: Directory; caches: CacheDriver };

/** A sale with the order of its part by WeChat. */
export interface SaleWithOrder {
  sale: Sale;
  order: PayOrder;
}

/** How often one order is asked about at WeChat because somebody looks at it. */
const askEveryMs = 2_000;

/** A sale in reach that has a part by WeChat. Throws `not_found`. */
export async function paymentInReach({ db }: Pick<PayNeeds, 'db'>, staff: StaffCaller, saleId: string): Promise<SaleWithOrder> {
  const sale = await readSale(db, saleId);
  if (!reaches(staff, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
  return withOrder({ db }, sale);
}

/** The order of a sale's part by WeChat. Throws `not_found` for a sale without one. */
export async function withOrder({ db }: Pick<PayNeeds, 'db'>, sale: Sale): Promise<SaleWithOrder> {
  const order = sale.payOrderId === null ? null : await findOrder(db, sale.payOrderId);
  if (order === null) throw new DomainError('not_found', { param: 'saleId' });
  return { sale, order };
}

/**
 * Makes sure that the open order can be paid the way that is asked for; the one of another way is closed at WeChat first.
 * Throws `payment_closed` when nothing is to be paid any more, `pay_unavailable`.
 */
export async function orderOfWay(
  needs: SalePaymentNeeds,
  { sale, order }: SaleWithOrder,
  way: PayOrder['way'],
  staffId: string | null,
): Promise<PayOrder> {
  if (sale.status !== 'awaiting' || order.expiresAt <= needs.clock.now()) throw new DomainError('payment_closed');
  if (order.way === way) return order;
  const branch = await needs.directory.branch(sale.branchId);
  const place = await payPlaceOf(needs, branch, order.memberId);
  // A walk-in, or a member who never opened the mini program, has no phone that we could ask.
  if (way === 'person' && place.openid === null) throw new DomainError('pay_unavailable');
  const found = await orUnavailable(() => closeAtWeChat(needs.pay.wechat.merchantPay(order.mchid), order.id));
  if ('payment' in found) {
    await settlePayment(needs, found);
    throw new DomainError('payment_closed');
  }
  const { memberId, branchId, totalFen, terms } = order;
  const draft = { saleId: sale.id, memberId, branchId, totalFen, way, terms: SaleTerms.parse(terms), now: needs.clock.now() };
  const next = newSaleOrder(place, draft);
  if (!(await replaceOrder(needs.committer, { old: order, next, staffId }))) throw new DomainError('payment_closed');
  return next;
}

/** The sale's order becomes another one, if it is still the one it was; gives whether it is. */
const replaceOrder = (
  committer: Committer,
  { old, next, staffId }: { old: PayOrder; next: PayOrder; staffId: string | null },
): Promise<boolean> =>
  committer.submit({
    ...untouched,
    owners: [ownerOfOrder(old)],
    rows: [
      ['sale', old.purposeId],
      ['pay_order', old.id],
    ],
    decide(view) {
      const sale = view.row<Sale>('sale', old.purposeId);
      const status = view.row<PayOrder>('pay_order', old.id)?.status;
      const applies = sale?.status === 'awaiting' && sale.payOrderId === old.id && (status === 'created' || status === 'prepaid');
      if (!applies) return { ...noEffects, answer: false };
      const closed = { status: 'closed', closedAt: next.createdAt, openKey: null, nextCheckAt: null };
      const audit = {
        staffId,
        action: 'sale.startPayment',
        branchId: old.branchId,
        subject: old.purposeId,
        detail: { way: next.way },
        at: next.createdAt,
      };
      return {
        ...noEffects,
        inserts: [{ entity: 'pay_order', row: { ...next } }, ...(staffId === null ? [] : [auditRow(audit)])],
        updates: [
          { entity: 'pay_order', id: old.id, patch: closed },
          { entity: 'sale', id: old.purposeId, patch: { payOrderId: next.id } },
        ],
        answer: true,
      };
    },
  });

/** Staff choose how it is to be paid; the text of the QR where it is a code. Throws as `orderOfWay`, and `not_found`. */
export async function startPayment(
  needs: SalePaymentNeeds,
  staff: StaffCaller,
  { saleId, way }: { saleId: string; way: PayOrder['way'] },
): Promise<{ order: PayOrder; codeUrl: string | null }> {
  const order = await orderOfWay(needs, await paymentInReach(needs, staff, saleId), way, staff.staffId);
  return { order, codeUrl: way === 'code' ? await payCodeFor(needs, order) : null };
}

/**
 * Where the part by WeChat is. While no news has come, WeChat is asked because somebody is looking: a lost notice heals under
 * their eyes. Throws `not_found`.
 */
export async function paymentStatus(needs: SalePaymentNeeds, staff: StaffCaller, saleId: string): Promise<SaleWithOrder> {
  const found = await paymentInReach(needs, staff, saleId);
  if (found.sale.status !== 'awaiting' || found.order.status === 'created') return found;
  if (!(await needs.caches.cache.setIfAbsent(`pay:asked:${found.order.id}`, '1', askEveryMs))) return found;
  try {
    await checkOrder(needs, found.order);
  } catch (error) {
    // Looking must not fail because WeChat is slow: what we know is shown, and the sweeper asks again.
    if (!(error instanceof PayFailure) && !(error instanceof DomainError)) throw error;
  }
  return paymentInReach(needs, staff, saleId);
}

/**
 * Gives up waiting: the order ends at WeChat and the sale is taken back, unless the money was faster. Gives the sale as it is
 * then. Throws `not_found`, `pay_unavailable` when WeChat does not answer.
 */
export async function cancelPayment(needs: SalePaymentNeeds, staff: StaffCaller, saleId: string): Promise<Sale> {
  const { sale, order } = await paymentInReach(needs, staff, saleId);
  if (sale.status !== 'awaiting') return sale;
  const audit = auditRow({
    staffId: staff.staffId,
    action: 'sale.cancelPayment',
    branchId: sale.branchId,
    subject: saleId,
    detail: { amountFen: order.totalFen },
    at: needs.clock.now(),
  });
  await orUnavailable(() => abandonOrder(needs, order, [audit]));
  return readSale(needs.db, saleId);
}

async function orUnavailable<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PayFailure) throw new DomainError('pay_unavailable');
    throw error;
  }
}
