import type { NoticeHeaders } from '../platform/wechat/pay/index.ts';
import type { PayNeeds } from './needs.ts';
import type { RefundNeeds } from './refundPurpose.ts';
import { settlePayment } from './settle.ts';
import { settleRefund } from './settleRefund.ts';

/** What taking notices needs: both payments and refunds may be told of. */
export type NoticeNeeds = PayNeeds & RefundNeeds;

/**
 * Takes what WeChat tells us about one merchant number. Everything it says has been acted on durably when this returns,
 * so that it need not say it again. Throws NoticeRefused for what is not to be believed, RangeError for a number that is
 * not ours, `busy`.
 */
export async function receiveNotice(
  needs: NoticeNeeds,
  mchid: string,
  headers: NoticeHeaders,
  rawBody: Uint8Array,
): Promise<void> {
  const notice = needs.pay.wechat.merchantPay(mchid).openNotice(headers, rawBody);
  await needs.fault?.('pay.notice');
  if (notice.kind === 'payment') await settlePayment(needs, { state: 'paid', payment: notice.payment });
  if (notice.kind === 'refund') await settleRefund(needs, notice.refund);
}
