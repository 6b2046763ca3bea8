import { accounts, type LedgerDraft, type View } from '../ledger/index.ts';
import type { Member } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { newRefund, type Crediting, type PayOrder } from '../pay/index.ts';
import { newId } from '../platform/ids.ts';
import { accountsOf } from './balances.ts';
import type { Sale } from './entities.ts';
import { earnDrafts } from './postings.ts';
import { saleRefund } from './saleRefund.ts';
import { SaleTerms } from './saleOrder.ts';
import { visited } from './visited.ts';

/** Said to the payer by our own records; WeChat shows the refund's own words. */
const tooLate = '付款到账时这笔收款已取消';

/**
 * The part by WeChat has been paid: the sale is paid, and gives what it gives. Where the sale was given up meanwhile, or is
 * paid with another order, the money goes back whole.
 */
export function creditSale(order: PayOrder, businessDate: string, now: number): Crediting {
  const { purposeId: saleId, memberId } = order;
  const payment = (): LedgerDraft => paymentOf(order, businessDate, now);
  return {
    accounts: memberId === null ? [] : accountsOf(memberId),
    rows: [['sale', saleId], ...(memberId === null ? [] : ([['member', memberId]] as const))],
    references: [referenceOf(order), `earn:${saleId}`],
    decide(view) {
      const sale = view.row<Sale>('sale', saleId);
      if (sale?.status !== 'awaiting' || sale.payOrderId !== order.id) {
        const refund = saleRefund(order, { id: newId('rfd'), staffId: null, reason: tooLate, now });
        return { transactions: [payment()], inserts: [newRefund(refund)], updates: [], events: [] };
      }
      return paidEffects(view, { order, sale, payment: payment(), businessDate, now });
    },
  };
}

const referenceOf = ({ id }: PayOrder) => `payment:${id}`;

const paymentOf = (order: PayOrder, businessDate: string, now: number): LedgerDraft => ({
  id: newId('ltx'),
  kind: 'payment',
  reference: referenceOf(order),
  occurredAt: now,
  businessDate,
  memberId: order.memberId,
  branchId: order.branchId,
  saleId: order.purposeId,
  postings: [
    {
      source: accounts.wechatPay(order.mchid),
      destination: accounts.wechatDue(order.branchId),
      amount: order.totalFen,
    },
  ],
});

interface Settled {
  order: PayOrder;
  sale: Sale;
  payment: LedgerDraft;
  businessDate: string;
  now: number;
}

function paidEffects(view: View, { order, sale, payment, businessDate, now }: Settled): ReturnType<Crediting['decide']> {
  const { id: saleId, branchId, staffId } = sale;
  const { memberId } = order;
  if (memberId === null) {
    const updates = [{ entity: 'sale', id: saleId, patch: { status: 'paid' } }];
    return { transactions: [payment], inserts: [], updates, events: [] };
  }
  const { pointsEarned, growthEarned, earnNote } = SaleTerms.parse(order.terms);
  const pointsRepaid = Math.min(view.available(accounts.pointsDebt(memberId)), pointsEarned);
  const earned = earnDrafts({ pointsEarned, pointsRepaid, growthEarned, earnNote }, memberId, {
    ...{ saleId, memberId, branchId, staffId, businessDate, now },
  });
  const member = view.row<Member>('member', memberId);
  const patch = {
    status: 'paid',
    pointsEarned,
    growthEarned,
    walletAfterFen: view.available(accounts.principal(memberId)) + view.available(accounts.bonus(memberId)),
    pointsAfter: view.available(accounts.points(memberId)) + pointsEarned - pointsRepaid,
    transactions: [...sale.transactions, ...earned.map(({ id }) => id)],
  };
  return {
    transactions: [payment, ...earned],
    inserts: [],
    updates: [{ entity: 'sale', id: saleId, patch }, ...(member === undefined ? [] : [visited(member, branchId)])],
    events: [outboxDraft('sale.paid', { saleId, memberId, branchId })],
  };
}
