import { fen } from '@shuke/shared/money';
import { PayFailure, type MerchantPay } from '../platform/wechat/pay/index.ts';
import { endRefund } from './endRefund.ts';
import type { PayRefund } from './entities.ts';
import { noteProgress } from './patchRefund.ts';
import { recordProblem } from './recordProblem.ts';
import type { RefundNeeds } from './refundPurpose.ts';
import { settleRefund } from './settleRefund.ts';

/** WeChat has decided: the very same request will not be taken later either. */
const refusals: readonly PayFailure['reason'][] = ['declined', 'closed', 'absent', 'paid'];

/**
 * Asks WeChat for the money of a refund that is set aside, always under the same number: a repeat is the same refund.
 * Where WeChat refuses for good, the money is released; where it does not say, or has not enough on the merchant's
 * account, the refund stays held and is asked for again. Never rejects with PayFailure. Throws `busy`.
 */
export async function askRefund(needs: RefundNeeds, refund: PayRefund): Promise<void> {
  const { mchid, orderId } = refund;
  if (mchid === null || orderId === null) throw new RangeError('cash is not asked back from WeChat');
  const merchant = needs.pay.wechat.merchantPay(mchid);
  await needs.fault?.('pay.held');
  try {
    const report = await merchant.refund({
      outTradeNo: orderId,
      outRefundNo: refund.id,
      refund: fen(refund.amountFen),
      total: fen(refund.totalFen),
      reason: needs.refundPurposes[refund.purpose].words,
      notifyUrl: needs.pay.notifyUrl(mchid),
    });
    await needs.fault?.('pay.asked');
    await settleRefund(needs, report);
  } catch (error) {
    if (!(error instanceof PayFailure)) throw error;
    await afterFailure(needs, merchant, { ...refund, mchid, orderId }, error);
  }
}

async function afterFailure(
  needs: RefundNeeds,
  merchant: MerchantPay,
  refund: PayRefund & { mchid: string; orderId: string },
  { reason, code, requestId }: PayFailure,
): Promise<void> {
  needs.log.warn({ refundId: refund.id, reason, code, requestId }, 'WeChat Pay took no refund');
  if (reason === 'not_enough') {
    const { mchid, orderId: outTradeNo, amountFen } = refund;
    await recordProblem(needs, 'refund_not_enough', { mchid, outTradeNo, transactionId: null, amountFen }, refund.id);
  }
  if (!refusals.includes(reason)) {
    await noteProgress(needs.committer, refund, needs.clock.now());
    return;
  }
  // An earlier attempt whose answer was lost may have been taken: only WeChat's own list tells.
  const found = await merchant.findRefund(refund.id).catch(() => undefined);
  if (found?.state === 'absent') await endRefund(needs, refund, 'closed');
  else if (found === undefined) await noteProgress(needs.committer, refund, needs.clock.now());
  else await settleRefund(needs, found);
}
