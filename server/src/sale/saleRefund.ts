import { askRefund, findRefund, type RefundNeeds } from '../pay/index.ts';

/** The money is set on its way at once, if any goes by WeChat; where WeChat does not answer now, the sweeper asks again. */
export async function sendRefund(needs: RefundNeeds, refundId: string): Promise<void> {
  const refund = await findRefund(needs.db, refundId);
  if (refund?.status === 'held') await askRefund(needs, refund);
}
