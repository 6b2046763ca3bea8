import { checkOrder, findOrder, type PayNeeds, type PayOrder } from '../pay/index.ts';
import { DomainError } from '../platform/errors.ts';
import { PayFailure } from '../platform/wechat/pay/index.ts';
import type { CacheDriver } from '../platform/cache/index.ts';
import { orderOfTopUp } from './queries.ts';

/** How often one order is asked about at WeChat because somebody looks at it. */
const askEveryMs = 2_000;

/**
 * Where the money of a top-up is. While no news has come, WeChat is asked because the member is looking: a lost notice
 * heals under their eyes. Throws `not_found`.
 */
export async function findMoney(needs: PayNeeds & { caches: CacheDriver }, memberId: string, topUpId: string): Promise<PayOrder> {
  const order = await orderOfTopUp(needs.db, memberId, topUpId);
  if (order === null) throw new DomainError('not_found', { param: 'topUpId' });
  const isOpen = order.status === 'prepaid' || order.status === 'paid';
  if (!isOpen || !(await needs.caches.cache.setIfAbsent(`pay:asked:${order.id}`, '1', askEveryMs))) return order;
  try {
    await checkOrder(needs, order);
  } catch (error) {
    // Looking must not fail because WeChat is slow: what we know is shown, and the sweeper asks again.
    if (!(error instanceof PayFailure) && !(error instanceof DomainError)) throw error;
  }
  return (await findOrder(needs.db, order.id)) ?? order;
}
