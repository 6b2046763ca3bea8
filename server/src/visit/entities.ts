import { Entity, Index } from 'typeorm';
import { Flag, IdColumn, Instant, PrimaryId, Text } from '../platform/db/columns.ts';

/** A member recognised at a till: five minutes, one sale. */
@Entity('visit')
@Index('ix_visit_member', ['memberId', 'id'])
@Index('uq_visit_code', ['codeHash'], { unique: true })
export class Visit {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  @IdColumn() staffId!: string;
  @IdColumn({ nullable: true }) deviceId!: string | null;
  /** Of device and step, so that the same till may read the same code twice within a minute. Null for a card number. */
  @Text(64, { nullable: true }) codeHash!: string | null;
  @Flag() earnOnly!: boolean;
  /** True when the phone spoke with us within two minutes before the scan. */
  @Flag() inContact!: boolean;
  @Instant() identifiedAt!: number;
  @Instant() expiresAt!: number;
}

/** 认人请求: a till asks a phone whether its member stands there; a yes opens the visit. */
@Entity('visit_request')
@Index('ix_visit_request_member', ['memberId', 'id'])
export class VisitRequest {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  @IdColumn() staffId!: string;
  @Text(10) status!: 'waiting' | 'accepted' | 'refused';
  /** What a yes opened. */
  @IdColumn({ nullable: true }) visitId!: string | null;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
}
