import type { TradeBillRow } from '../platform/wechat/pay/index.ts';
import { compareDay } from './compareDay.ts';
import { compareFee } from './compareFee.ts';
import { toAct, type Finding } from './finding.ts';
import type { OurPayment } from './ours.ts';

/** What all lines of a bill are compared under. */
export interface BillTerms {
  readonly mchid: string;
  /** Beijing day of the bill. */
  readonly date: string;
  /** Hundredths of a percent WeChat has agreed to take; undefined when nobody has told us. */
  readonly agreedRate: number | undefined;
}

/** The three sides of a payment; the ledger's is what it took out of WeChat's account, undefined when nothing. */
export interface PaymentSides {
  readonly row: TradeBillRow;
  readonly ours: OurPayment | undefined;
  readonly ledgerFen: number | undefined;
}

/** In what a payment on the bill is not the one in our orders and books; empty when it has matched. Pure. */
export function comparePayment({ row, ours, ledgerFen }: PaymentSides, terms: BillTerms): Finding[] {
  if (ours?.mchid !== terms.mchid) return [toAct('we_have_not', 'order')];
  return [
    ...amounts(row, ours, ledgerFen),
    ...states(row, ours, ledgerFen),
    ...compareFee({ settledFen: row.settled, feeMilliFen: row.feeMilliFen, rate: row.rate }, terms.agreedRate),
    ...compareDay('payment', terms.date, row.tradedAt, ours.at),
  ];
}

function amounts(row: TradeBillRow, ours: OurPayment, ledgerFen: number | undefined): Finding[] {
  if (row.currency !== 'CNY') return [toAct('amount_differs', 'currency')];
  if (row.total !== ours.totalFen) return [toAct('amount_differs', 'order')];
  return ledgerFen === undefined || ledgerFen === row.total ? [] : [toAct('amount_differs', 'ledger')];
}

function states(row: TradeBillRow, ours: OurPayment, ledgerFen: number | undefined): Finding[] {
  if (row.tradeState !== 'SUCCESS') return [toAct('state_differs', `bill:${row.tradeState}`)];
  if (ours.status !== 'credited') return [toAct('state_differs', `order:${ours.status}`)];
  if (ledgerFen === undefined) return [toAct('state_differs', 'ledger')];
  return ours.transactionId === row.transactionId ? [] : [toAct('state_differs', 'transactionId')];
}
