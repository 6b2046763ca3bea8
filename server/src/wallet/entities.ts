import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, Count, Flag, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/** 充值: one payment into stored value; also the lot of its money. Written by the committer only. */
@Entity('top_up')
@Index('uq_top_up_visit', ['visitId'], { unique: true })
@Index('ix_top_up_member', ['memberId', 'id'])
@Index('ix_top_up_branch', ['branchId', 'id'])
@Index('ix_top_up_asked', ['refundAskedAt'])
export class TopUp {
  @PrimaryId() id!: string;
  /** At the till. One visit, one top-up: a second one wants the member to show the card again. */
  @IdColumn({ nullable: true }) visitId!: string | null;
  @IdColumn() memberId!: string;
  /** Where it was paid in; of one made on the phone, the branch that issued it. */
  @IdColumn() branchId!: string;
  @IdColumn({ nullable: true }) staffId!: string | null;
  @Text(10) method!: 'cash' | 'wechat' | 'card' | 'other';
  @Amount() principalFen!: number;
  /** Given at once; what comes later is in the instalments. */
  @Amount() bonusFen!: number;
  @BusinessDate() businessDate!: string;
  @Instant() paidAt!: number;
  @IdColumn({ nullable: true }) planId!: string | null;
  @IdColumn({ nullable: true }) payOrderId!: string | null;
  @Amount({ default: 0 }) points!: number;
  /** Growth it lifted the member by to reach its tier; taken back by the share that is refunded. */
  @Amount({ default: 0 }) lifted!: number;
  /** Principal given back so far, what is on its way included. */
  @Amount({ default: 0 }) refundedFen!: number;
  /** What of its value ended with those refunds: bonus, and under some policies part of the principal. */
  @Amount({ default: 0 }) lapsedFen!: number;
  /** When the member asked for a refund that nobody has acted on yet, and why. */
  @Instant({ nullable: true }) refundAskedAt!: number | null;
  @Text(80, { nullable: true }) refundReason!: string | null;
  /** When such a wish was last declined, and why; gone with the next wish, and with a refund. */
  @Instant({ nullable: true }) refundDeclinedAt!: number | null;
  @Text(80, { nullable: true }) refundDeclineReason!: string | null;
}

/** 充值方案: pay so much, get so much more. */
@Entity('top_up_plan')
export class TopUpPlan {
  @PrimaryId() id!: string;
  @Text(32) name!: string;
  @Amount() payFen!: number;
  /** All of it, over all instalments. */
  @Amount() bonusFen!: number;
  /** 1: at once; N: one part at once, the others monthly. */
  @Count() instalments!: number;
  @Amount() points!: number;
  /** The tier it lifts a member to, at least; null for none. */
  @Count({ nullable: true }) tierLevel!: number | null;
  @BusinessDate() validFrom!: string;
  /** Last day; null: until it is switched off. */
  @BusinessDate({ nullable: true }) validUntil!: string | null;
  /** Branches whose members may take it; empty: everybody. */
  @Json() branchIds!: string[];
  @Flag() firstTimeOnly!: boolean;
  @Count({ nullable: true }) perMemberMax!: number | null;
  /** Marked 常选. */
  @Flag() isUsual!: boolean;
  @Text(10) status!: 'on' | 'off';
  @Instant() createdAt!: number;
}

/** A later part of a top-up's bonus. Written by the committer only. */
@Entity('bonus_instalment')
@Index('ix_bonus_instalment_due', ['dueOn', 'status'])
@Index('ix_bonus_instalment_top_up', ['topUpId'])
export class BonusInstalment {
  @PrimaryId() id!: string;
  @IdColumn() topUpId!: string;
  @IdColumn() memberId!: string;
  @Amount() amountFen!: number;
  @BusinessDate() dueOn!: string;
  @Text(10) status!: 'waiting' | 'released' | 'cancelled';
}
