import { payCodeFor, type PayOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { orderOfWay } from './orderOfWay.ts';
import { paymentInReach, type SalePaymentNeeds } from './salePayment.ts';

/** Staff choose how it is to be paid; the text of the QR where it is a code. Throws as `orderOfWay`, and `not_found`. */
export async function startPayment(
  needs: SalePaymentNeeds,
  staff: StaffCaller,
  { saleId, way }: { saleId: string; way: PayOrder['way'] },
): Promise<{ order: PayOrder; codeUrl: string | null }> {
  const order = await orderOfWay(needs, await paymentInReach(needs, staff, saleId), way, staff.staffId);
  return { order, codeUrl: way === 'code' ? await payCodeFor(needs, order) : null };
}
