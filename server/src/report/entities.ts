import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Amount, BusinessDate, Count, Instant, PrimaryCount, PrimaryId } from '../platform/db/columns.ts';

/** How far the books of one writer have been rolled up: its batches to `seq` are in, none after it. */
@Entity('rollup_mark')
export class RollupMark {
  @PrimaryId() writer!: string;
  @Count() seq!: number;
  @Instant() at!: number;
}

/**
 * The sums of a branch on a business date; under no branch (an empty id) what belongs to none. Undoing counts against the
 * day it was undone. Made by the roll-up only, from the books.
 */
@Entity('daily_rollup')
@Index('ix_daily_rollup_date', ['businessDate'])
export class DailyRollup {
  @PrimaryId() branchId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) businessDate!: string;
  @Count() memberSaleCount!: number;
  @Amount() memberSaleFen!: number;
  @Count() walkInSaleCount!: number;
  @Amount() walkInSaleFen!: number;
  @Count() activeMembers!: number;
  @Count() returningMembers!: number;
  @Amount() pointsGiven!: number;
  @Amount() pointsUsed!: number;
  @Amount() pointsExpired!: number;
  @Amount() pointsAdjusted!: number;
  @Amount() principalInFen!: number;
  @Amount() bonusInFen!: number;
  @Amount() principalOutFen!: number;
  @Amount() bonusOutFen!: number;
  @Amount() refundedFen!: number;
}

/** How many members stood on a tier on a day; of those at home at a branch, or of all under an empty id. */
@Entity('tier_day')
export class TierDay {
  @PrimaryId() branchId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) businessDate!: string;
  @PrimaryCount() level!: number;
  @Count() members!: number;
}

/** What was owed to members at the last count of a day. */
@Entity('owed_day')
export class OwedDay {
  @PrimaryColumn({ type: 'varchar', length: 10 }) businessDate!: string;
  @Amount() principalFen!: number;
  @Amount() bonusFen!: number;
  @Amount() points!: number;
  @Instant() at!: number;
}

/** A member's visits at a branch on a day: sales taken there and not undone. */
@Entity('member_day')
@Index('ix_member_day_date', ['businessDate', 'branchId', 'memberId'])
export class MemberDay {
  @PrimaryId() memberId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) businessDate!: string;
  @PrimaryId() branchId!: string;
  @Count() visits!: number;
  @Amount() spentFen!: number;
}

/** How often staff moved something of a member by hand on a business date, whoever did it; only those of whom they did. */
@Entity('member_hand_day')
export class MemberHandDay {
  @PrimaryColumn({ type: 'varchar', length: 10 }) businessDate!: string;
  @PrimaryId() memberId!: string;
  @Count() acts!: number;
}

/** Which members were ever at a branch: whom its manager may look up. */
@Entity('member_branch')
@Index('ix_member_branch_member', ['memberId'])
export class MemberBranch {
  @PrimaryId() branchId!: string;
  @PrimaryId() memberId!: string;
  @BusinessDate() lastOn!: string;
}

/** What lists of members are narrowed and sorted by, as of the last roll-up; balances that are shown are read from the books. */
@Entity('member_summary')
@Index('ix_member_summary_points', ['points', 'id'])
@Index('ix_member_summary_wallet', ['walletFen', 'id'])
@Index('ix_member_summary_growth', ['growth', 'id'])
@Index('ix_member_summary_visit', ['lastVisitOn', 'id'])
export class MemberSummary {
  @PrimaryId() id!: string;
  @Amount() points!: number;
  /** Principal and bonus together, and what of it is bonus. */
  @Amount() walletFen!: number;
  @Amount() bonusFen!: number;
  @Amount() growth!: number;
  @Amount() spentFen!: number;
  @BusinessDate({ nullable: true }) firstVisitOn!: string | null;
  @BusinessDate({ nullable: true }) lastVisitOn!: string | null;
}
