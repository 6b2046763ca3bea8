import { toAct, type Finding } from './finding.ts';

/** What a fee is of: settled is negative for money that went back. */
export interface Fee {
  readonly settledFen: number;
  readonly feeMilliFen: number;
  /** As the bill says: `0.60%`. */
  readonly rate: string;
}

/** WeChat rounds a fee to the fen; half of one either way is no difference. Parts of a payment may round up one by one. */
const paymentSlackMilliFen = 500;
const refundSlackMilliFen = 1_000;
/** Hundredths of a percent: 0.60 % is 60, and 1 fen of it is 6 thousandths. */
const milliFenPerFenAndRate = 10;

/** `0.60%` in hundredths of a percent; undefined when it is no rate. */
export function rateOf(text: string): number | undefined {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?%$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/**
 * Whether a line's fee is its rate of what is settled, and its rate the one agreed with WeChat (in hundredths of a
 * percent; undefined: nobody has told us). Pure.
 */
export function compareFee({ settledFen, feeMilliFen, rate }: Fee, agreed: number | undefined): Finding[] {
  const stated = rateOf(rate);
  if (stated === undefined || (agreed !== undefined && stated !== agreed)) return [toAct('fee_differs', 'rate')];
  const expected = settledFen * (stated / milliFenPerFenAndRate);
  const slack = settledFen < 0 ? refundSlackMilliFen : paymentSlackMilliFen;
  return Math.abs(feeMilliFen - expected) > slack ? [toAct('fee_differs', 'amount')] : [];
}
