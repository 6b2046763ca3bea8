import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, Count, Flag, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';
import type { DifferenceKind } from './finding.ts';

/**
 * 对账日: how a Beijing day's bill of one merchant number agrees with our orders and our books. `green`: nothing to do ·
 * `red`: somebody must look · `waiting`: WeChat's bill is not there. Another run replaces it with its differences.
 */
@Entity('reconciliation_day')
export class ReconciliationDay {
  /** `2026-03-18@1900000109`: sorts by day. */
  @PrimaryId() id!: string;
  @Text(32) mchid!: string;
  @BusinessDate() date!: string;
  @Text(10) status!: 'green' | 'red' | 'waiting';
  /** Lines of the bill, and how many of them agree in everything. */
  @Count() billRows!: number;
  @Count() matched!: number;
  /** How many differences of each kind, and how many of all want somebody to act. */
  @Json() counts!: Partial<Record<DifferenceKind, number>>;
  @Count() actions!: number;
  /** Paid and asked back that day: as the bill says, as our orders say, and as our books say of what is in either. */
  @Amount() billPaidFen!: number;
  @Amount() billRefundFen!: number;
  @Amount() oursPaidFen!: number;
  @Amount() oursRefundFen!: number;
  @Amount() ledgerPaidFen!: number;
  @Amount() ledgerRefundFen!: number;
  /** Fees of the bill in thousandths of a fen. */
  @Amount() feeMilliFen!: number;
  /** Of the file compared; null when WeChat had none. */
  @Text(40, { nullable: true }) sha1!: string | null;
  /** Why there is no result: `notYet`, or the gateway's reason. */
  @Text(40, { nullable: true }) problem!: string | null;
  @Instant() ranAt!: number;
  /** Who asked for this run; null for the nightly one. */
  @IdColumn({ nullable: true }) staffId!: string | null;
}

/** One line in which a bill and our books differ. */
@Entity('reconciliation_difference')
@Index('ix_reconciliation_difference_day', ['dayId', 'id'])
export class ReconciliationDifference {
  @PrimaryId() id!: string;
  @IdColumn() dayId!: string;
  @Text(20) kind!: DifferenceKind;
  @Text(10) what!: 'payment' | 'refund';
  /** In which field, or between which two of the three: the words of `finding.ts`. */
  @Text(40) detail!: string;
  /** Somebody must act, as opposed to: tomorrow's bill will tell. */
  @Flag() needsAction!: boolean;
  /** Our order's id, or what the bill says instead. */
  @Text(64) outTradeNo!: string;
  @Text(64, { nullable: true }) outRefundNo!: string | null;
  @Text(32, { nullable: true }) transactionId!: string | null;
  /** What each of the three says; null where it says nothing. */
  @Amount({ nullable: true }) billFen!: number | null;
  @Amount({ nullable: true }) oursFen!: number | null;
  @Amount({ nullable: true }) ledgerFen!: number | null;
}
