import { checkOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { PayFailure } from '../platform/wechat/pay/index.ts';
import { paymentInReach, type SalePaymentNeeds, type SaleWithOrder } from './salePayment.ts';

/** How often one order is asked about at WeChat because somebody looks at it. */
const askEveryMs = 2_000;

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
