import type { MerchantPay, OrderStatus } from '../platform/wechat/pay/index.ts';
import { nextCheck } from './checkTimes.ts';
import { closeOrder } from './closeOrder.ts';
import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import { patchOrder } from './patchOrder.ts';
import { settlePayment } from './settle.ts';

/**
 * Asks WeChat where an order stands and acts on it: credits what was paid, closes what can no longer be paid, otherwise
 * plans the next question. Rejects with PayFailure when WeChat does not say.
 */
export async function checkOrder(needs: PayNeeds, order: PayOrder): Promise<void> {
  const merchant = needs.pay.wechat.merchantPay(order.mchid);
  const found = await ended(merchant, order, await merchant.findOrder(order.id), needs.clock.now());
  if ('payment' in found) {
    await settlePayment(needs, found);
    return;
  }
  if (found.state === 'closed') {
    await closeOrder(needs, order);
    return;
  }
  const checks = order.checks + 1;
  await patchOrder(needs.committer, order, {
    from: ['created', 'prepaid', 'paid'],
    patch: { checks, nextCheckAt: nextCheck(order, needs.clock.now()) },
  });
}

/** Closes an order whose time is up; when the money was faster, says what WeChat says then. */
async function ended(merchant: MerchantPay, order: PayOrder, found: OrderStatus, now: number): Promise<OrderStatus> {
  if ('payment' in found || found.state === 'closed' || now < order.expiresAt) return found;
  return closeAtWeChat(merchant, order.id);
}

/** Closes an order at WeChat; a payment that was faster comes back as such. */
export async function closeAtWeChat(merchant: MerchantPay, orderId: string): Promise<OrderStatus> {
  const closed = await merchant.closeOrder(orderId);
  return closed === 'paid' ? merchant.findOrder(orderId) : { state: 'closed' };
}
