import { calmly } from './calmly.ts';
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

const checkCalmly = (needs: PayNeeds, order: PayOrder): Promise<void> =>
  calmly(
    needs.log,
    { orderId: order.id },
    {
      check: () => checkOrder(needs, order),
      putOff: () =>
        patchOrder(needs.committer, order, {
          from: ['created', 'prepaid', 'paid'],
          patch: { checks: order.checks + 1, nextCheckAt: nextCheck(order, needs.clock.now()) },
        }),
    },
  );
