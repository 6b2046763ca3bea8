import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';
import type { SaleItem } from './basket.ts';
import type { PricedLine } from './price.ts';
import type { RefundParts } from './refundParts.ts';
import type { Payment } from './splitRest.ts';

/**
 * `awaiting`: taken, its part by WeChat not yet paid · `paid` · `partly_refunded` · `refunded`: all of it, in one or several
 * refunds · `undone`: taken back whole, or never paid.
 */
export type SaleStatus = 'awaiting' | 'paid' | 'partly_refunded' | 'refunded' | 'undone';

/** 消费单. Written by the committer only. */
@Entity('sale')
@Index('uq_sale_visit', ['visitId'], { unique: true })
@Index('uq_sale_claim', ['claimHash'], { unique: true })
@Index('ix_sale_branch_day', ['branchId', 'businessDate', 'status'])
@Index('ix_sale_branch', ['branchId', 'id'])
@Index('ix_sale_member', ['memberId', 'id'])
@Index('ix_sale_number', ['number'])
export class Sale {
  @PrimaryId() id!: string;
  @Text(24) number!: string;
  @Text(16) status!: SaleStatus;
  /** Null for a walk-in. */
  @IdColumn({ nullable: true }) visitId!: string | null;
  /** Null for a walk-in, until a member claims the points. */
  @IdColumn({ nullable: true }) memberId!: string | null;
  @IdColumn() branchId!: string;
  @IdColumn() staffId!: string;
  @Text(32) tierName!: string;
  @Amount() amountFen!: number;
  /** What was sold, line by line; null for an amount alone. */
  @Json({ nullable: true }) items!: readonly SaleItem[] | null;
  /** How much of each line has come back, in thousandths of its unit; null before the first refund by line. */
  @Json({ nullable: true }) itemsBack!: readonly number[] | null;
  @Json() lines!: readonly PricedLine[];
  @Amount() payableFen!: number;
  @Amount() pointsBurned!: number;
  @Amount() pointsEarned!: number;
  @Amount() growthEarned!: number;
  @Amount() principalFen!: number;
  @Amount() bonusFen!: number;
  @Amount() restFen!: number;
  /** What counted against the day's limit of unconfirmed spending; an undo gives it back. */
  @Amount() unconfirmedFen!: number;
  /** How the rest was paid, of sales before 0.2.0; null since. Read by `paymentsOf`. */
  @Text(10, { nullable: true }) restMethod!: 'cash' | 'card' | 'other' | null;
  /** The parts of the rest; null before 0.2.0. Read by `paymentsOf`. */
  @Json({ nullable: true }) payments!: readonly Payment[] | null;
  /** The order its part by WeChat is paid with now. */
  @IdColumn({ nullable: true }) payOrderId!: string | null;
  /** Keyed hash of a walk-in's claim code. */
  @Text(64, { nullable: true }) claimHash!: string | null;
  @Instant({ nullable: true }) claimedAt!: number | null;
  /** Money given back so far, by whatever way. */
  @Amount({ default: 0 }) refundedFen!: number;
  /** What all refunds so far gave back and took back; null before the first. */
  @Json({ nullable: true }) refunded!: RefundParts | null;
  /** Balances right after; renewed by an undo and by a refund. */
  @Amount() walletAfterFen!: number;
  @Amount() pointsAfter!: number;
  /** Ids of its ledger transactions, for the undo. */
  @Json() transactions!: readonly string[];
  @BusinessDate() businessDate!: string;
  @Instant() paidAt!: number;
  @Instant({ nullable: true }) undoneAt!: number | null;
  @IdColumn({ nullable: true }) undoneBy!: string | null;
}

/** So much of a line, which is counted from 0. */
export interface ItemBack {
  line: number;
  /** Thousandths of its unit. */
  quantityMilli: number;
}

/** How the rest of a sale was paid, whenever it was taken. */
export const paymentsOf = ({ payments, restMethod, restFen }: Pick<Sale, 'payments' | 'restMethod' | 'restFen'>) =>
  payments ?? (restFen > 0 ? [{ method: restMethod ?? ('other' as const), amountFen: restFen }] : []);

/** Who is locked when a sale changes: its member; a walk-in's sale by its own id, for ever. */
export const ownerOfSale = ({ id, visitId, memberId }: Pick<Sale, 'id' | 'visitId' | 'memberId'>): string =>
  visitId === null ? id : (memberId ?? id);

/** What a member spent on one business date without confirming: a counter, so that a decision can read it. */
@Entity('day_spend')
export class DaySpend {
  /** `mem_…@YYYY-MM-DD` */
  @PrimaryId() id!: string;
  @Amount() unconfirmedFen!: number;
}

/**
 * 消费退款: one refund of a sale, whole or in part. Its part by WeChat is a `pay_refund` of the same id. Written by the
 * committer only.
 */
@Entity('sale_refund')
@Index('ix_sale_refund_sale', ['saleId', 'id'])
export class SaleRefund {
  @PrimaryId() id!: string;
  @IdColumn() saleId!: string;
  @IdColumn({ nullable: true }) memberId!: string | null;
  @IdColumn() branchId!: string;
  @IdColumn() staffId!: string;
  /** What was asked for: money, and what points had paid. */
  @Amount() amountFen!: number;
  /** The money of it. */
  @Amount() refundedFen!: number;
  @Json() parts!: RefundParts;
  /** Which lines came back; null for an amount. */
  @Json({ nullable: true }) items!: readonly ItemBack[] | null;
  /** Points of `parts.pointsTaken` that were spent already and are owed now. */
  @Amount() pointsOwed!: number;
  @Text(60) reason!: string;
  @BusinessDate() businessDate!: string;
  @Instant() createdAt!: number;
}

/** A sale that was told of later: which it is, for ever. The id is made from its reference, or from the code it was taken with. */
@Entity('late_sale')
export class LateSale {
  @PrimaryId() id!: string;
  @IdColumn() saleId!: string;
  /** Of what was told, so that the same name for something else is refused. */
  @Text(64) inputHash!: string;
  @Instant() toldAt!: number;
}

/** A large amount waiting for the member's own yes. */
@Entity('sale_confirmation')
@Index('ix_sale_confirmation_member', ['memberId', 'id'])
export class SaleConfirmation {
  @PrimaryId() id!: string;
  @IdColumn() visitId!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  @IdColumn() staffId!: string;
  @Text(64) quoteHash!: string;
  @Amount() payableFen!: number;
  @Amount() walletFen!: number;
  @Amount() pointsBurned!: number;
  @Amount() restFen!: number;
  @Text(10) status!: 'waiting' | 'accepted' | 'refused';
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
}
