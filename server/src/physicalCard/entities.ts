import { Entity, Index } from 'typeorm';
import { Count, IdColumn, Instant, PrimaryId, Text } from '../platform/db/columns.ts';

/** 卡批次: numbers made together, for a printer. */
@Entity('card_batch')
@Index('ix_card_batch_branch', ['branchId', 'id'])
@Index('uq_card_batch_intention', ['intention'], { unique: true })
export class CardBatch {
  @PrimaryId() id!: string;
  @IdColumn() branchId!: string;
  @Text(32) name!: string;
  @Count() count!: number;
  @IdColumn() createdBy!: string;
  @Instant() createdAt!: number;
  @Instant({ nullable: true }) exportedAt!: number | null;
  /** Hash of who asked and the key of that intention: ten thousand rows are too many to repeat for one click. */
  @Text(64) intention!: string;
  /** What was asked for then. */
  @Text(64) inputHash!: string;
}

/** 实体卡: a plastic card. Its id is the number printed on it. It earns and never spends. */
@Entity('physical_card')
@Index('ix_physical_card_batch', ['batchId', 'serial'])
@Index('ix_physical_card_member', ['memberId'])
@Index('uq_physical_card_holder', ['holderId'], { unique: true })
export class PhysicalCard {
  @PrimaryId() id!: string;
  @IdColumn() batchId!: string;
  /** Its place in the batch, as on the box. */
  @Count() serial!: number;
  @Text(10) status!: 'new' | 'bound' | 'blocked';
  /** Whose it is now; the index allows a member one at a time. */
  @IdColumn({ nullable: true }) holderId!: string | null;
  /** Whose it is or was. */
  @IdColumn({ nullable: true }) memberId!: string | null;
  @Instant({ nullable: true }) boundAt!: number | null;
  @Instant({ nullable: true }) blockedAt!: number | null;
  @Text(60, { nullable: true }) blockReason!: string | null;
}
