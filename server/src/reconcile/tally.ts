import type { ReconciliationDay, ReconciliationDifference } from './entities.ts';
import type { DifferenceKind, Finding } from './finding.ts';

/** The line a difference is on, and what each side says of it. */
export type Line = Pick<
  ReconciliationDifference,
  'what' | 'outTradeNo' | 'outRefundNo' | 'transactionId' | 'billFen' | 'oursFen' | 'ledgerFen'
>;

/** A line with what is different in it. */
export type Difference = Line & Finding;

/** Sums in fen, fees in thousandths of a fen. */
export type Sums = Pick<
  ReconciliationDay,
  'billPaidFen' | 'billRefundFen' | 'oursPaidFen' | 'oursRefundFen' | 'ledgerPaidFen' | 'ledgerRefundFen' | 'feeMilliFen'
>;

/** More lines of one kind than this are counted and not kept: nobody reads them, and the cause is one. */
export const keptPerKind = 2_000;

/** What a comparison has come to so far, in bounded memory. */
export class Tally {
  readonly sums: Sums = {
    billPaidFen: 0,
    billRefundFen: 0,
    oursPaidFen: 0,
    oursRefundFen: 0,
    ledgerPaidFen: 0,
    ledgerRefundFen: 0,
    feeMilliFen: 0,
  };
  readonly counts: Partial<Record<DifferenceKind, number>> = {};
  readonly differences: Difference[] = [];
  billRows = 0;
  matched = 0;
  actions = 0;

  add(amounts: Partial<Sums>): void {
    for (const [name, amount] of Object.entries(amounts) as [keyof Sums, number][]) this.sums[name] += amount;
  }

  /** Counts a line of the bill and keeps what is different in it. */
  line(line: Line, findings: readonly Finding[]): void {
    this.billRows += 1;
    if (findings.length === 0) this.matched += 1;
    this.note(line, findings);
  }

  /** Keeps what is different in a line that the bill does not have. */
  note(line: Line, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const count = (this.counts[finding.kind] ?? 0) + 1;
      this.counts[finding.kind] = count;
      if (finding.needsAction) this.actions += 1;
      if (count <= keptPerKind) this.differences.push({ ...line, ...finding });
    }
  }
}
