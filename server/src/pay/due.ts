import { accounts, noEffects, type LedgerDraft } from '../ledger/index.ts';
import { newId } from '../platform/ids.ts';
import type { PayOrder, PayRefund } from './entities.ts';
import { nothingElse, type Crediting } from './purpose.ts';

/** Money that came by WeChat and is nobody's stored value: it is due at its branch, to a sale or back to the payer. */
export const paidToDue = (order: PayOrder, businessDate: string, now: number): LedgerDraft => ({
  id: newId('ltx'),
  kind: 'payment',
  reference: `payment:${order.id}`,
  occurredAt: now,
  businessDate,
  memberId: order.memberId,
  branchId: order.branchId,
  saleId: saleOf(order),
  postings: [
    {
      source: accounts.wechatPay(order.mchid),
      destination: accounts.wechatDue(order.branchId),
      amount: order.totalFen,
    },
  ],
});

/** It is back with the payer: what was due to nothing any more leaves WeChat Pay. */
export function finishDueRefund(refund: PayRefund, businessDate: string, at: number): Crediting {
  const { id, mchid, branchId, memberId, staffId, amountFen } = refund;
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
    saleId: saleOf(refund),
    postings: [{ source: accounts.wechatDue(branchId), destination: accounts.wechatPay(mchid), amount: amountFen }],
  });
  return {
    ...nothingElse,
    references: [reference],
    decide: () => ({ ...noEffects, transactions: [draft()] }),
  };
}

const saleOf = ({ purpose, purposeId }: Pick<PayOrder, 'purpose' | 'purposeId'>): string | null =>
  purpose === 'sale' ? purposeId : null;
