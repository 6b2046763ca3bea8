import { accounts, type LedgerDraft, type View } from '../ledger/index.ts';
import { cardWay, livingCard, rowsOfWay, type CardWay, type Member } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { newRefund, paidToDue, refundOfOrder, type Crediting, type PayOrder } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { accountsOf } from './balances.ts';
import type { Sale } from './entities.ts';
import { earnDrafts } from './postings.ts';
import { SaleTerms } from './saleOrder.ts';
import { visited } from './visited.ts';

/** Said to the payer by our own records; WeChat shows the refund's own words. */
const tooLate = '付款到账时这笔收款已取消';

/**
 * The part by WeChat has been paid: the sale is paid, and gives what it gives, to the card its own has become part of. Where
 * the sale was given up meanwhile, or is paid with another order, the money goes back whole. Its decision throws `busy` where
 * the card went elsewhere meanwhile.
 */
export async function creditSale(db: Database, order: PayOrder, businessDate: string, now: number): Promise<Crediting> {
  const { purposeId: saleId } = order;
  const way: CardWay = order.memberId === null ? [] : await cardWay(db, order.memberId);
  return {
    owners: way,
    accounts: way.slice(-1).flatMap(accountsOf),
    rows: [['sale', saleId], ...rowsOfWay(way)],
    references: [`payment:${order.id}`, `earn:${saleId}`],
    decide(view) {
      const sale = view.row<Sale>('sale', saleId);
      const payment = paidToDue(order, businessDate, now);
      if (sale?.status !== 'awaiting' || sale.payOrderId !== order.id) {
        const refund = refundOfOrder(order, { id: newId('rfd'), staffId: null, reason: tooLate, now });
        return { transactions: [payment], inserts: [newRefund(refund)], updates: [], events: [] };
      }
      const member = way.length === 0 ? undefined : livingCard(view, way);
      // Nobody earns for a walk-in, nor for somebody who has left.
      if (member?.erasedAt !== null) {
        const updates = [{ entity: 'sale', id: saleId, patch: { status: 'paid' } }];
        return { transactions: [payment], inserts: [], updates, events: [] };
      }
      return paidEffects(view, { order, sale, member, payment, businessDate, now });
    },
  };
}

interface Settled {
  order: PayOrder;
  sale: Sale;
  /** Who earns. */
  member: Member;
  payment: LedgerDraft;
  businessDate: string;
  now: number;
}

function paidEffects(view: View, { order, sale, member, payment, businessDate, now }: Settled): ReturnType<Crediting['decide']> {
  const { id: saleId, branchId, staffId } = sale;
  const { id: memberId } = member;
  const { pointsEarned, growthEarned, earnNote } = SaleTerms.parse(order.terms);
  const pointsRepaid = Math.min(view.available(accounts.pointsDebt(memberId)), pointsEarned);
  const earned = earnDrafts({ pointsEarned, pointsRepaid, growthEarned, earnNote }, memberId, {
    ...{ saleId, memberId, branchId, staffId, businessDate, now },
  });
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
    updates: [{ entity: 'sale', id: saleId, patch }, visited(member, branchId)],
    events: [outboxDraft('sale.paid', { saleId, memberId, branchId })],
  };
}
