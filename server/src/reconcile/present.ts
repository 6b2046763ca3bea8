import { toIso } from '../platform/instant.ts';
import { adviceOn } from './advice.ts';
import type { ReconciliationDay, ReconciliationDifference } from './entities.ts';

/** A day as the contract shows it. */
export const presentDay = (day: ReconciliationDay) => ({
  id: day.id,
  mchid: day.mchid,
  date: day.date,
  status: day.status,
  billRows: day.billRows,
  matched: day.matched,
  actions: day.actions,
  counts: day.counts,
  bill: { paidFen: day.billPaidFen, refundFen: day.billRefundFen },
  ours: { paidFen: day.oursPaidFen, refundFen: day.oursRefundFen },
  ledger: { paidFen: day.ledgerPaidFen, refundFen: day.ledgerRefundFen },
  feeYuan: feeYuan(day.feeMilliFen),
  problem: day.problem,
  ranAt: toIso(day.ranAt),
});

/** Thousandths of a fen as yuan with five decimals: 150,000 is `1.50000`. */
function feeYuan(milliFen: number): string {
  const digits = String(Math.abs(milliFen)).padStart(6, '0');
  return `${milliFen < 0 ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

/** A difference as the contract shows it, with what to do. */
export const presentDifference = (difference: ReconciliationDifference) => {
  const { dayId: _, ...facts } = difference;
  return { ...facts, advice: adviceOn(difference) };
};
