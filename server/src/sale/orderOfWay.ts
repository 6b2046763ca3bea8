import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import { closeAtWeChat, ownerOfOrder, settlePayment, type PayOrder } from '../pay/index.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from '../staff/index.ts';
import type { Sale } from './entities.ts';
import { newSaleOrder, payPlaceOf, SaleTerms } from './saleOrder.ts';
import { orUnavailable, type SalePaymentNeeds, type SaleWithOrder } from './salePayment.ts';

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
