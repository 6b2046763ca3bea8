import { PayFailure } from '../platform/wechat/pay/index.ts';
import { checkRefund } from './checkRefund.ts';
import type { PayRefund } from './entities.ts';
import { noteProgress } from './patchRefund.ts';
import type { RefundNeeds } from './refundPurpose.ts';
import { dueRefunds } from './refundQueries.ts';

/** WeChat takes six failing refunds a second, and there are few. */
const refundsPerRound = 60;

/** Takes every refund that is due one step further, one after the other. Gives how many were due. */
export async function sweepRefunds(needs: RefundNeeds, signal?: AbortSignal): Promise<number> {
  const due = await dueRefunds(needs.db, needs.clock.now(), refundsPerRound);
  for (const refund of due) {
    if (signal?.aborted === true) break;
    await checkCalmly(needs, refund);
  }
  return due.length;
}

/** One refund that WeChat does not answer for does not keep the others waiting; it is asked about again later. */
async function checkCalmly(needs: RefundNeeds, refund: PayRefund): Promise<void> {
  try {
    await checkRefund(needs, refund);
  } catch (error) {
    const reason = error instanceof PayFailure ? error.reason : 'internal';
    const err = error instanceof PayFailure ? undefined : error;
    needs.log.warn({ refundId: refund.id, reason, err }, 'a refund was not taken further');
    await noteProgress(needs.committer, refund, needs.clock.now());
  }
}
