import { noEffects, untouched, type Committer } from '../ledger/index.ts';
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
    ...untouched,
    owners: [ownerOfOrder(order)],
    rows: [['pay_order', order.id]],
    decide(view) {
      const status = view.row<PayOrder>('pay_order', order.id)?.status;
      const applies = status !== undefined && from.includes(status);
      return {
        ...noEffects,
        updates: applies ? [{ entity: 'pay_order', id: order.id, patch }] : [],
        answer: applies,
      };
    },
  });
}
