import { Entity, Index } from 'typeorm';
import { Amount, Count, IdColumn, Instant, Json, LongText, PrimaryId, Text } from '../../platform/db/columns.ts';

/** 企业卡: the wallet of a company, topped up at the till, spent by its holders. Written by the committer only. */
@Entity('company_wallet')
@Index('ix_company_wallet_branch', ['branchId', 'id'])
export class CompanyWallet {
  /** `wal_…`: also the owner of its accounts. */
  @PrimaryId() id!: string;
  @Text(64) name!: string;
  @Text(32, { nullable: true }) contactName!: string | null;
  @LongText() contactPhoneSealed!: string;
  /** Who issued it and owes the money. */
  @IdColumn() merchantId!: string;
  @IdColumn() branchId!: string;
  @Text(10) status!: 'active' | 'frozen';
  @Instant() createdAt!: number;
  @IdColumn() createdBy!: string;
}

/** How much, when and where a holder may spend; each null is no limit. */
abstract class Limits {
  @Amount({ nullable: true }) perSaleFen!: number | null;
  @Amount({ nullable: true }) perDayFen!: number | null;
  @Amount({ nullable: true }) perMonthFen!: number | null;
  /** 1 is Monday, 7 Sunday; in Beijing, like the minutes. */
  @Json() weekdays!: readonly number[];
  /** Minutes of the day: from this one, up to but not including that one. */
  @Count() fromMinute!: number;
  @Count() toMinute!: number;
  @Json({ nullable: true }) branchIds!: readonly string[] | null;
}

/** 持卡人: a member who may spend from somebody else's wallet. Written by the committer only. */
@Entity('wallet_holder')
@Index('ix_wallet_holder_owner', ['walletOwner', 'status'])
@Index('ix_wallet_holder_member', ['memberId', 'status'])
export class WalletHolder extends Limits {
  /** Made from wallet and member, so that a sale can name the row without reading it first. */
  @PrimaryId() id!: string;
  /** `mem_…` or `wal_…`. */
  @IdColumn() walletOwner!: string;
  @IdColumn() memberId!: string;
  @Text(10) status!: 'active' | 'paused' | 'ended';
  /** Since when they may spend: let in again, they begin anew. */
  @Instant() joinedAt!: number;
}

/** 邀请: what a member's last invitation gives, and to whoever brings its code. One a wallet, so a new one ends the one before. */
@Entity('wallet_invite')
@Index('uq_wallet_invite_code', ['codeHash'], { unique: true })
export class WalletInvite extends Limits {
  /** The wallet's owner. */
  @PrimaryId() id!: string;
  /** The code itself is stored nowhere. */
  @Text(64) codeHash!: string;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @IdColumn({ nullable: true }) usedBy!: string | null;
}

/** What a holder spent in one day or month: counters, so that a decision can read them. */
@Entity('holder_spend')
export class HolderSpend {
  /** `hld_…@YYYY-MM-DD`, `hld_…@YYYY-MM` */
  @PrimaryId() id!: string;
  @Amount() spentFen!: number;
}

/** One sale paid from somebody else's wallet. Written by the committer only. */
@Entity('wallet_spend')
@Index('ix_wallet_spend_owner', ['walletOwner', 'id'])
export class WalletSpend {
  /** The sale's id. */
  @PrimaryId() id!: string;
  @IdColumn() walletOwner!: string;
  @IdColumn() holderId!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  @Amount() amountFen!: number;
  @Text(10) status!: 'paid' | 'undone';
  @Instant() spentAt!: number;
}

/** How much, when and where a holder may spend. */
export type HolderLimits = Pick<WalletHolder, keyof Limits>;
