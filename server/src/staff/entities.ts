import type { Role } from '@shuke/shared/permissions';
import { Entity, Index } from 'typeorm';
import { Amount, Count, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/** 员工: a person working for the merchant. */
@Entity('staff')
@Index('uq_staff_phone', ['phoneHash'], { unique: true })
export class Staff {
  @PrimaryId() id!: string;
  @Text(32) name!: string;
  @Text(64) phoneHash!: string;
  @Text(128) phoneSealed!: string;
  @Text(16) role!: Role;
  @Text(10) status!: 'active' | 'disabled';
  /** Argon2id, with its parameters inside. */
  @Text(160) passwordHash!: string;
  @Count() failedSignIns!: number;
  @Instant({ nullable: true }) lockedUntil!: number | null;
  @Instant() createdAt!: number;
}

/** Where a member of staff works; owners need none. */
@Entity('staff_branch')
@Index('ix_staff_branch_branch', ['branchId'])
export class StaffBranch {
  @PrimaryId() staffId!: string;
  @PrimaryId() branchId!: string;
}

/** A signed-in member of staff. The token itself is stored nowhere. */
@Entity('staff_session')
@Index('ix_staff_session_staff', ['staffId'])
export class StaffSession {
  /** SHA-256 of the token. */
  @PrimaryId() id!: string;
  @IdColumn() staffId!: string;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) revokedAt!: number | null;
}

/** Who did what, when, where, to what. Written once, never changed. */
@Entity('audit_entry')
@Index('ix_audit_entry_branch', ['branchId', 'id'])
@Index('ix_audit_entry_staff', ['staffId', 'id'])
@Index('ix_audit_entry_subject', ['subject', 'id'])
export class AuditEntry {
  @PrimaryId() id!: string;
  /** Null for a sign-in that named nobody. */
  @IdColumn({ nullable: true }) staffId!: string | null;
  @Text(40) action!: string;
  @IdColumn({ nullable: true }) branchId!: string | null;
  @IdColumn({ nullable: true }) subject!: string | null;
  @Json() detail!: Readonly<Record<string, string | number | boolean | null>>;
  @Instant() at!: number;
}

/** A one-time code: an invitation to work here, or to choose a new password. Only its hash is stored. */
@Entity('staff_code')
export class StaffCode {
  /** SHA-256 of the code. */
  @PrimaryId() id!: string;
  @Text(10) purpose!: 'invite' | 'reset';
  /** Whose password is to be reset; null for an invitation. */
  @IdColumn({ nullable: true }) staffId!: string | null;
  @Text(32, { nullable: true }) name!: string | null;
  /** Whoever brings the code must know the phone it was made for. */
  @Text(64) phoneHash!: string;
  @Text(128) phoneSealed!: string;
  @Text(16, { nullable: true }) role!: Role | null;
  @Json() branchIds!: readonly string[];
  @IdColumn() createdBy!: string;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) usedAt!: number | null;
}

/** Six digits to change places at a shared till. The id is that of the member of staff. */
@Entity('staff_pin')
export class StaffPin {
  @PrimaryId() id!: string;
  /** Argon2id, with its parameters inside. */
  @Text(160) pinHash!: string;
  @Count() failed!: number;
  @Instant({ nullable: true }) lockedUntil!: number | null;
  @Instant() setAt!: number;
}

/** The WeChat somebody signs in with. The id is a hash of appid and openid. */
@Entity('staff_wechat')
@Index('uq_staff_wechat_staff', ['staffId'], { unique: true })
export class StaffWechat {
  @PrimaryId() id!: string;
  @IdColumn() staffId!: string;
  @Instant() boundAt!: number;
}

/** What staff may do only so often and so much of; of `adjust` the points are counted, of `earn` what is paid into no drawer. */
export type LimitedAct = 'topUpCash' | 'undo' | 'refund' | 'adjust' | 'earn';

/** How often and how much somebody did something in a day or an hour. The id is `<staff>:<act>:<period>`. */
@Entity('staff_tally')
export class StaffTally {
  @PrimaryId() id!: string;
  @IdColumn() staffId!: string;
  @Text(16) act!: LimitedAct;
  /** Beijing: YYYY-MM-DD, or YYYY-MM-DDTHH. */
  @Text(13) period!: string;
  @Count() times!: number;
  @Amount() amountFen!: number;
}

/** Somebody who passed a cap and may not do that again until it is lifted. The id is `<staff>:<act>`. */
@Entity('staff_lock')
@Index('ix_staff_lock_staff', ['staffId'])
export class StaffLock {
  @PrimaryId() id!: string;
  @IdColumn() staffId!: string;
  @Text(16) act!: LimitedAct;
  /** Where it happened. */
  @IdColumn() branchId!: string;
  @Instant() lockedAt!: number;
  @Instant({ nullable: true }) liftedAt!: number | null;
  @IdColumn({ nullable: true }) liftedBy!: string | null;
}
