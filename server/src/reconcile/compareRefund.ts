import type { BillRefund, TradeBillRow } from '../platform/wechat/pay/index.ts';
import { compareDay } from './compareDay.ts';
import { compareFee } from './compareFee.ts';
import type { BillTerms } from './comparePayment.ts';
import { toAct, toAwait, type Finding } from './finding.ts';
import type { OurRefund } from './ours.ts';

/** The three sides of a refund; the ledger's is what it put back to WeChat's account, undefined when nothing. */
export interface RefundSides {
  readonly row: TradeBillRow & { refund: BillRefund };
  readonly ours: OurRefund | undefined;
  readonly ledgerFen: number | undefined;
}

/**
 * In what a refund on the bill is not the one in our rows and books; empty when it has matched. The bill says how it
 * stood on the day it was accepted, and is not brought up to date: where the money has arrived since, that is no
 * difference. Pure.
 */
export function compareRefund({ row, ours, ledgerFen }: RefundSides, terms: BillTerms): Finding[] {
  if (ours?.mchid !== terms.mchid) return [toAct('we_have_not', 'refund')];
  const { feeMilliFen, rate, tradedAt } = row;
  return [
    ...amounts(row, ours, ledgerFen),
    ...states(row, ours, ledgerFen),
    ...compareFee({ settledFen: 0 - row.refund.refund, feeMilliFen, rate }, terms.agreedRate),
    ...compareDay('refund', terms.date, tradedAt, ours.at),
  ];
}

function amounts({ refund, currency }: RefundSides['row'], ours: OurRefund, ledgerFen: number | undefined): Finding[] {
  if (currency !== 'CNY') return [toAct('amount_differs', 'currency')];
  if (refund.requested !== ours.amountFen) return [toAct('amount_differs', 'order')];
  return ledgerFen === undefined || ledgerFen === refund.requested ? [] : [toAct('amount_differs', 'ledger')];
}

function states(row: RefundSides['row'], ours: OurRefund, ledgerFen: number | undefined): Finding[] {
  const { status, refundId } = row.refund;
  if (row.outTradeNo !== ours.orderId) return [toAct('state_differs', 'orderId')];
  if (ours.refundId !== null && ours.refundId !== refundId) return [toAct('state_differs', 'refundId')];
  switch (ours.status) {
    case 'succeeded':
      if (status === 'FAIL') return [toAct('state_differs', 'bill:FAIL')];
      return ledgerFen === undefined ? [toAct('state_differs', 'ledger')] : [];
    case 'closed':
      // Released with us: only money that went all the same is wrong.
      return status === 'SUCCESS' ? [toAct('state_differs', 'refund:closed')] : [];
    case 'abnormal':
      return [toAct('refund_pending', 'abnormal')];
    case 'asked':
      return [toAwait('refund_pending', 'asked')];
    default:
      return [toAct('state_differs', `refund:${ours.status}`)];
  }
}
