import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, IdColumn, Instant, PrimaryId, Text } from '../platform/db/columns.ts';

/** 充值: one payment into stored value; also the lot of its money. Written by the committer only. */
@Entity('top_up')
@Index('uq_top_up_visit', ['visitId'], { unique: true })
@Index('ix_top_up_member', ['memberId', 'id'])
export class TopUp {
  @PrimaryId() id!: string;
  /** One visit, one top-up: a second one wants the member to show the card again. */
  @IdColumn() visitId!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  @IdColumn({ nullable: true }) staffId!: string | null;
  @Text(10) method!: 'cash';
  @Amount() principalFen!: number;
  @Amount() bonusFen!: number;
  @BusinessDate() businessDate!: string;
  @Instant() paidAt!: number;
}
