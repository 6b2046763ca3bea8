import { Entity, Index } from 'typeorm';
import { BusinessDate, Count, Flag, IdColumn, Instant, Json, PrimaryId, Text } from '../../platform/db/columns.ts';

/** 资料: what a member says of themself. Its id is the member's. Written by the committer only. */
@Entity('member_profile')
export class MemberProfile {
  @PrimaryId() id!: string;
  @Text(10, { nullable: true }) gender!: 'female' | 'male' | null;
  @BusinessDate({ nullable: true }) birthday!: string | null;
  /** How often the member has said it: twice at most. */
  @Count() birthdaySets!: number;
  /** The shop's own fields, by key: what was said, as text. */
  @Json() ownFields!: Readonly<Record<string, string>>;
  @Instant() updatedAt!: number;
}

/** A wish to be told of something, or not to be, as it was said. Append-only: the newest of a topic holds. */
@Entity('member_preference')
@Index('ix_member_preference_member', ['memberId', 'id'])
export class MemberPreference {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @Text(12) topic!: 'points' | 'refunds' | 'tier' | 'expiry' | 'marketing';
  @Flag() wanted!: boolean;
  @Instant() at!: number;
}
