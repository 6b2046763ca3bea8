import { askRefund } from './askRefund.ts';
import type { PayRefund } from './entities.ts';
import { noteProgress } from './patchRefund.ts';
import { recordProblem } from './recordProblem.ts';
import type { RefundNeeds } from './refundPurpose.ts';
import { settleRefund } from './settleRefund.ts';

/**
 * Takes a refund one step further: asks for it where WeChat has not taken it yet, else asks what became of it. Rejects
 * with PayFailure when WeChat does not say.
 */
export async function checkRefund(needs: RefundNeeds, refund: PayRefund): Promise<void> {
  if (refund.mchid === null) return;
  if (refund.status === 'held') {
    await askRefund(needs, refund);
    return;
  }
  const found = await needs.pay.wechat.merchantPay(refund.mchid).findRefund(refund.id);
  if (found.state !== 'absent') {
    await settleRefund(needs, found);
    return;
  }
  const stated = { mchid: refund.mchid, outTradeNo: refund.orderId ?? '', transactionId: null, amountFen: refund.amountFen };
  await recordProblem(needs, 'refund_mismatch', stated, `${refund.id}: accepted, and now unknown`);
  await noteProgress(needs.committer, refund, needs.clock.now());
}
