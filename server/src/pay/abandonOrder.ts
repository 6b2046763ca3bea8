import type { RowInsert } from '../ledger/index.ts';
import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import { closeAtWeChat } from './checkOrder.ts';
import { closeOrder } from './closeOrder.ts';
import { settlePayment } from './settle.ts';

/**
 * Ends an order that is no longer wanted, at WeChat first: nobody pays it afterwards. Gives `paid` when the money was
 * faster; it is credited then. `also` is written when it ends. Rejects with PayFailure when WeChat does not say.
 */
export async function abandonOrder(
  needs: PayNeeds,
  order: PayOrder,
  also: readonly RowInsert[] = [],
): Promise<'closed' | 'paid'> {
  const found = await closeAtWeChat(needs.pay.wechat.merchantPay(order.mchid), order.id);
  if ('payment' in found) {
    await settlePayment(needs, found);
    return 'paid';
  }
  await closeOrder(needs, order, also);
  return 'closed';
}
