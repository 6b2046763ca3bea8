import { Entity, Index } from 'typeorm';
import { IdColumn, Instant, PrimaryId, Text } from '../../platform/db/columns.ts';

/** Where a recovery stands; that it is ready, or over, is told by the clock. */
export type RecoveryStatus = 'waiting' | 'done' | 'stopped' | 'refused';

/** 找回会员. One row for a lost card, whose id it bears: a later one takes its place. Written by the committer only. */
@Entity('recovery')
@Index('ix_recovery_branch', ['branchId', 'openedAt'])
export class Recovery {
  @PrimaryId() id!: string;
  /** The lost card. */
  @IdColumn() memberId!: string;
  /** The card the person has now. */
  @IdColumn() claimantId!: string;
  @IdColumn() branchId!: string;
  @Text(10) status!: RecoveryStatus;
  @Text(10) proof!: 'idCard' | 'receipts' | 'payments' | 'known';
  @Text(120) note!: string;
  @IdColumn() openedBy!: string;
  @Instant() openedAt!: number;
  @Instant() readyAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) endedAt!: number | null;
}
