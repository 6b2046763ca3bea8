import type { Committer } from '../ledger/index.ts';
import { ownerOfOrder } from './openOrder.ts';
import type { PayOrder } from './entities.ts';

/**
 * Changes an order under its lock, if it is still as `from` says; otherwise leaves it. Gives whether it was changed: what
 * came first has won.
 */
export function patchOrder(
  committer: Committer,
  order: Pick<PayOrder, 'id' | 'memberId' | 'purposeId'>,
  { from, patch }: { from: readonly PayOrder['status'][]; patch: Partial<PayOrder> },
): Promise<boolean> {
  return committer.submit({
    owners: [ownerOfOrder(order)],
    accounts: [],
    rows: [['pay_order', order.id]],
    references: [],
    claims: [],
    decide(view) {
      const status = view.row<PayOrder>('pay_order', order.id)?.status;
      const applies = status !== undefined && from.includes(status);
      return {
        transactions: [],
        inserts: [],
        updates: applies ? [{ entity: 'pay_order', id: order.id, patch }] : [],
        events: [],
        answer: applies,
      };
    },
  });
}
