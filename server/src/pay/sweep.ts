import { PayFailure } from '../platform/wechat/pay/index.ts';
import { checkOrder } from './checkOrder.ts';
import { nextCheck } from './checkTimes.ts';
import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import { patchOrder } from './patchOrder.ts';
import { dueOrders } from './queries.ts';

const ordersPerRound = 200;
const questionsAtOnce = 8;

/** Asks WeChat about every order that is due: what a lost notice left behind is found here. Gives how many were asked. */
export async function sweepOrders(needs: PayNeeds, signal?: AbortSignal): Promise<number> {
  const due = await dueOrders(needs.db, needs.clock.now(), ordersPerRound);
  const waiting = [...due];
  const worker = async () => {
    for (let order = waiting.shift(); order !== undefined && signal?.aborted !== true; order = waiting.shift())
      await checkCalmly(needs, order);
  };
  await Promise.all(Array.from({ length: questionsAtOnce }, worker));
  return due.length;
}

/** One order that WeChat does not answer for does not keep the others waiting; it is asked again next time. */
async function checkCalmly(needs: PayNeeds, order: PayOrder): Promise<void> {
  try {
    await checkOrder(needs, order);
  } catch (error) {
    const reason = error instanceof PayFailure ? error.reason : 'internal';
    needs.log.warn(
      { orderId: order.id, reason, err: error instanceof PayFailure ? undefined : error },
      'an order was not checked',
    );
    const now = needs.clock.now();
    // To the end of the queue: orders WeChat does not answer for must not stand before all others for ever.
    await patchOrder(needs.committer, order, {
      from: ['created', 'prepaid', 'paid'],
      patch: { checks: order.checks + 1, nextCheckAt: nextCheck(order, now) },
    });
  }
}
