import { abandonOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { auditRow } from '../staff/index.ts';
import type { Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { orUnavailable, paymentInReach, type SalePaymentNeeds } from './salePayment.ts';

/**
 * Gives up waiting: the order ends at WeChat and the sale is taken back, unless the money was faster. Gives the sale as it is
 * then. Throws `not_found`, `pay_unavailable` when WeChat does not answer.
 */
export async function cancelPayment(needs: SalePaymentNeeds, staff: StaffCaller, saleId: string): Promise<Sale> {
  const { sale, order } = await paymentInReach(needs, staff, saleId);
  if (sale.status !== 'awaiting') return sale;
  const audit = auditRow({
    staffId: staff.staffId,
    action: 'sale.cancelPayment',
    branchId: sale.branchId,
    subject: saleId,
    detail: { amountFen: order.totalFen },
    at: needs.clock.now(),
  });
  await orUnavailable(() => abandonOrder(needs, order, [audit]));
  return readSale(needs.db, saleId);
}
