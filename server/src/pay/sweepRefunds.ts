import { calmly } from './calmly.ts';
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

const checkCalmly = (needs: RefundNeeds, refund: PayRefund): Promise<void> =>
  calmly(
    needs.log,
    { refundId: refund.id },
    {
      check: () => checkRefund(needs, refund),
      putOff: () => noteProgress(needs.committer, refund, needs.clock.now()),
    },
  );
