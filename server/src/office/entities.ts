import type { MovedHolder } from '../wallet/index.ts';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/** 标签: a word staff put on a member. */
@Entity('member_tag')
@Index('ix_member_tag_tag', ['tag', 'memberId'])
export class MemberTag {
  @PrimaryId() memberId!: string;
  @PrimaryColumn({ type: 'varchar', length: 16 }) tag!: string;
  @IdColumn() staffId!: string;
  @Instant() at!: number;
}

/** A note about a member for colleagues. */
@Entity('member_note')
@Index('ix_member_note_member', ['memberId', 'id'])
export class MemberNote {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @IdColumn() staffId!: string;
  @Text(200) text!: string;
  @Instant() at!: number;
}

/** What a merge changed, so that it can be taken back exactly. */
export interface MergeFacts {
  /** Its ledger transactions; none where the old card held nothing. */
  transactions: readonly string[];
  identities: readonly string[];
  phones: readonly string[];
  topUps: readonly string[];
  instalments: readonly string[];
  /** Rights to spend that went over; unknown of merges that moved none yet. */
  holders?: readonly MovedHolder[];
  visitCount: number;
  fromStatus: 'active' | 'frozen';
  /** True where the old card was part of the other already, and only what it got since went over. */
  isAgain: boolean;
  /** True of a merge that found a lost card again: it stands. */
  byRecovery?: boolean;
  /** What the card that stays held right after. */
  after: Readonly<Record<'principalFen' | 'bonusFen' | 'points' | 'growth' | 'debt', number>>;
}

/** Two cards of one person made one. Written by the committer only. */
@Entity('member_merge')
@Index('ix_member_merge_from', ['fromId'])
@Index('ix_member_merge_into', ['intoId'])
export class MemberMerge {
  @PrimaryId() id!: string;
  @IdColumn() fromId!: string;
  @IdColumn() intoId!: string;
  @Text(10) status!: 'merged' | 'undone';
  @Json() facts!: MergeFacts;
  @IdColumn() staffId!: string;
  @Instant() at!: number;
  @Instant({ nullable: true }) undoneAt!: number | null;
}
