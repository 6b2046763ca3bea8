import type { Role } from '@shuke/shared/permissions';
import { Entity, Index } from 'typeorm';
import { Count, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

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
