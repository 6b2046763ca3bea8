import type { RefundReport } from '../platform/wechat/pay/index.ts';
import { endRefund } from './endRefund.ts';
import type { PayRefund } from './entities.ts';
import { isEnded, noteProgress } from './patchRefund.ts';
import { findOrder } from './queries.ts';
import { recordProblem } from './recordProblem.ts';
import { refundDifferences } from './refundDifferences.ts';
import type { RefundNeeds } from './refundPurpose.ts';
import { findRefund } from './refundQueries.ts';

/**
 * Acts, once, on what WeChat says of a refund, however often and from wherever the news comes: answer, notice or
 * question. A report that is not about the refund we asked for is recorded and alarmed, never booked; so is one that
 * contradicts an end we have booked. Throws `busy`: then the news must come again.
 */
export async function settleRefund(needs: RefundNeeds, report: RefundReport): Promise<void> {
  const refund = await findRefund(needs.db, report.outRefundNo);
  const order = refund?.orderId == null ? null : await findOrder(needs.db, refund.orderId);
  if (refund === null || order === null) return mismatch(needs, report, 'no such refund');
  const differences = refundDifferences(refund, order, report);
  if (differences.length > 0) return mismatch(needs, report, differences.join());
  const { refundId, state } = report;
  const now = needs.clock.now();
  switch (state) {
    case 'processing':
      if (refund.status === 'closed') return mismatch(needs, report, 'processing after closed');
      await noteProgress(needs.committer, refund, now, { status: 'asked', refundId, askedAt: refund.askedAt ?? now });
      return;
    case 'abnormal':
      if (!isEnded(refund)) await recordProblem(needs, 'refund_abnormal', statedBy(report), refund.id);
      else if (refund.status === 'closed') return mismatch(needs, report, 'abnormal after closed');
      await noteProgress(needs.committer, refund, now, { status: 'abnormal', refundId, askedAt: refund.askedAt ?? now });
      return;
    default:
      return end(needs, refund, report, state);
  }
}

async function end(needs: RefundNeeds, refund: PayRefund, report: RefundReport, state: 'succeeded' | 'closed'): Promise<void> {
  const ended = await endRefund(needs, refund, state, { refundId: report.refundId, at: report.succeededAt });
  if (ended !== state) await mismatch(needs, report, `${state} after ${ended}`);
}

/** A refund counts below zero nowhere: its amount, and the order it is of, say what it is about. */
const statedBy = ({ mchid, outTradeNo, transactionId, refund }: RefundReport) => ({
  mchid: mchid ?? '',
  outTradeNo,
  transactionId,
  amountFen: refund,
});

const mismatch = (needs: RefundNeeds, report: RefundReport, detail: string): Promise<void> =>
  recordProblem(needs, 'refund_mismatch', statedBy(report), `${report.outRefundNo}: ${detail}`);
