import { accounts, type LedgerDraft } from '../ledger/index.ts';
import {
  askRefund,
  findRefund,
  nothingElse,
  type Crediting,
  type PayOrder,
  type PayRefund,
  type RefundDraft,
  type RefundNeeds,
} from '../pay/index.ts';
import { newId } from '../platform/ids.ts';

/** The refund of what an order of a sale was paid with; whole, unless an amount is named. */
export const saleRefund = (
  { id: orderId, mchid, memberId, branchId, purposeId, totalFen }: PayOrder,
  {
    id,
    staffId,
    reason,
    now,
    amountFen = totalFen,
  }: { id: string; staffId: string | null; reason: string; now: number; amountFen?: number },
): RefundDraft => ({
  id,
  orderId,
  mchid,
  memberId,
  branchId,
  purpose: 'sale',
  purposeId,
  amountFen,
  totalFen,
  reason,
  staffId,
  terms: {},
  now,
});

/** The money is set on its way at once, if any goes by WeChat; where WeChat does not answer now, the sweeper asks again. */
export async function sendRefund(needs: RefundNeeds, refundId: string): Promise<void> {
  const refund = await findRefund(needs.db, refundId);
  if (refund?.status === 'held') await askRefund(needs, refund);
}

/** The money is back with the payer: what the sale no longer needed leaves WeChat Pay. */
export function finishSaleRefund(refund: PayRefund, businessDate: string, at: number): Crediting {
  const { id, mchid, branchId, memberId, purposeId, staffId, amountFen } = refund;
  if (mchid === null) throw new RangeError('cash is not asked back from WeChat');
  const reference = `refund:${id}`;
  const draft = (): LedgerDraft => ({
    id: newId('ltx'),
    kind: 'refund',
    reference,
    occurredAt: at,
    businessDate,
    memberId,
    branchId,
    staffId,
    saleId: purposeId,
    postings: [{ source: accounts.wechatDue(branchId), destination: accounts.wechatPay(mchid), amount: amountFen }],
  });
  return {
    ...nothingElse,
    references: [reference],
    decide: () => ({ transactions: [draft()], inserts: [], updates: [], events: [] }),
  };
}
