import { accounts, movedOut } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { BillRefund, TradeBillRow } from '../platform/wechat/pay/index.ts';
import { comparePayment, type BillTerms } from './comparePayment.ts';
import { compareRefund } from './compareRefund.ts';
import { toAct, type Finding } from './finding.ts';
import { paymentsById, refundsById, type OurPayment, type OurRefund } from './ours.ts';
import type { Seen } from './seen.ts';
import type { Line, Tally } from './tally.ts';

/** The name a payment's transaction has in the books, and a refund's. */
export const referenceOf = { payment: (id: string) => `payment:${id}`, refund: (id: string) => `refund:${id}` } as const;

type RefundRow = TradeBillRow & { refund: BillRefund };
const isRefund = (row: TradeBillRow): row is RefundRow => row.refund !== null;

/** Looks up a part of a bill in our orders and books, three questions for all its lines, and compares them one by one. */
export async function compareLines(
  db: Database,
  terms: BillTerms,
  rows: readonly TradeBillRow[],
  { seen, tally }: { seen: Seen; tally: Tally },
): Promise<void> {
  const refunds = rows.filter(isRefund);
  const orderIds = rows.filter((row) => !isRefund(row)).map(({ outTradeNo }) => outTradeNo);
  const refundIds = refunds.map(({ refund }) => refund.outRefundNo);
  const references = [...orderIds.map(referenceOf.payment), ...refundIds.map(referenceOf.refund)];
  const [orders, ours, ledger] = await Promise.all([
    paymentsById(db, orderIds),
    refundsById(db, refundIds),
    movedOut(db, accounts.wechatPay(terms.mchid), references),
  ]);
  for (const row of rows) {
    if (isRefund(row)) refundLine(row, ours.get(row.refund.outRefundNo), ledger);
    else paymentLine(row, orders.get(row.outTradeNo), ledger);
  }

  function paymentLine(row: TradeBillRow, order: OurPayment | undefined, moved: ReadonlyMap<string, number>): void {
    const ledgerFen = moved.get(referenceOf.payment(row.outTradeNo));
    tally.add({ billPaidFen: row.total, feeMilliFen: row.feeMilliFen });
    const findings = once(seen, `payment:${row.outTradeNo}`, () => {
      tally.add({ ledgerPaidFen: ledgerFen ?? 0 });
      return comparePayment({ row, ours: order, ledgerFen }, terms);
    });
    tally.line({ ...namesOf(row), billFen: row.total, oursFen: order?.totalFen ?? null, ledgerFen: ledgerFen ?? null }, findings);
  }

  function refundLine(row: RefundRow, refund: OurRefund | undefined, moved: ReadonlyMap<string, number>): void {
    const { outRefundNo, requested } = row.refund;
    const out = moved.get(referenceOf.refund(outRefundNo));
    const ledgerFen = out === undefined ? undefined : -out;
    tally.add({ billRefundFen: requested, feeMilliFen: row.feeMilliFen });
    const findings = once(seen, `refund:${outRefundNo}`, () => {
      tally.add({ ledgerRefundFen: ledgerFen ?? 0 });
      return compareRefund({ row, ours: refund, ledgerFen }, terms);
    });
    tally.line(
      { ...namesOf(row), billFen: requested, oursFen: refund?.amountFen ?? null, ledgerFen: ledgerFen ?? null },
      findings,
    );
  }
}

/** The first line of a number is compared; a further one is a difference by itself. */
const once = (seen: Seen, name: string, compare: () => Finding[]): Finding[] =>
  seen.add(name) ? compare() : [toAct('duplicate', 'bill')];

const namesOf = ({
  outTradeNo,
  transactionId,
  refund,
}: TradeBillRow): Pick<Line, 'what' | 'outTradeNo' | 'outRefundNo' | 'transactionId'> => ({
  what: refund === null ? 'payment' : 'refund',
  outTradeNo: outTradeNo.slice(0, 64),
  outRefundNo: refund?.outRefundNo.slice(0, 64) ?? null,
  transactionId: transactionId.slice(0, 32),
});
