import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import { closeAtWeChat } from './checkOrder.ts';
import { patchOrder } from './patchOrder.ts';
import { settlePayment } from './settle.ts';

/**
 * Ends an order that is no longer wanted, at WeChat first: nobody pays it afterwards. Gives `paid` when the money was
 * faster; it is credited then. Rejects with PayFailure when WeChat does not say.
 */
export async function abandonOrder(needs: PayNeeds, order: PayOrder): Promise<'closed' | 'paid'> {
  const found = await closeAtWeChat(needs.pay.wechat.merchantPay(order.mchid), order.id);
  if ('payment' in found) {
    await settlePayment(needs, found.payment);
    return 'paid';
  }
  const patch = { status: 'closed' as const, closedAt: needs.clock.now(), openKey: null, nextCheckAt: null };
  await patchOrder(needs.committer, order, { from: ['created', 'prepaid'], patch });
  return 'closed';
}
