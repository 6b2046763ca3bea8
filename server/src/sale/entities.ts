import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';
import type { PricedLine } from './price.ts';

/** 消费单. Written by the committer only. */
@Entity('sale')
@Index('uq_sale_visit', ['visitId'], { unique: true })
@Index('ix_sale_branch_day', ['branchId', 'businessDate', 'status'])
@Index('ix_sale_branch', ['branchId', 'id'])
@Index('ix_sale_member', ['memberId', 'id'])
export class Sale {
  @PrimaryId() id!: string;
  @Text(24) number!: string;
  @Text(10) status!: 'paid' | 'undone';
  @IdColumn() visitId!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  @IdColumn() staffId!: string;
  @Text(32) tierName!: string;
  @Amount() amountFen!: number;
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
  @Text(10) restMethod!: 'cash' | 'card' | 'other';
  /** Balances right after; renewed by an undo. */
  @Amount() walletAfterFen!: number;
  @Amount() pointsAfter!: number;
  /** Ids of its ledger transactions, for the undo. */
  @Json() transactions!: readonly string[];
  @BusinessDate() businessDate!: string;
  @Instant() paidAt!: number;
  @Instant({ nullable: true }) undoneAt!: number | null;
  @IdColumn({ nullable: true }) undoneBy!: string | null;
}

/** What a member spent on one business date without confirming: a counter, so that a decision can read it. */
@Entity('day_spend')
export class DaySpend {
  /** `mem_…@YYYY-MM-DD` */
  @PrimaryId() id!: string;
  @Amount() unconfirmedFen!: number;
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
