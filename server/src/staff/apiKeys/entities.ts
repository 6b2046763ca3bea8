import type { PosScope } from '@shuke/shared/permissions';
import { Entity, Index } from 'typeorm';
import { Count, Flag, IdColumn, Instant, Json, PrimaryId, Text } from '../../platform/db/columns.ts';

/** 接口密钥: what a till system of the shop's own signs its requests with. The secret itself is stored nowhere. */
@Entity('api_key')
@Index('uq_api_key_secret', ['secretHash'], { unique: true })
@Index('ix_api_key_branch', ['branchId', 'id'])
export class ApiKey {
  @PrimaryId() id!: string;
  /** The member of staff, of role `pos`, that it acts as; a rotated key acts as the same one. */
  @IdColumn() staffId!: string;
  @IdColumn() branchId!: string;
  @Text(32) name!: string;
  /** SHA-256 of the secret: it is random, so a plain hash will do. */
  @Text(64) secretHash!: string;
  /** The last four characters of the secret, to tell keys apart by. */
  @Text(4) hint!: string;
  @Json() scopes!: readonly PosScope[];
  /** Networks it may be used from; null: from anywhere. */
  @Json({ nullable: true }) addresses!: readonly string[] | null;
  /** Good in the sandbox only; the others in live mode only. */
  @Flag() isTest!: boolean;
  @IdColumn() createdBy!: string;
  @Instant() createdAt!: number;
  /** The key that takes its place. */
  @IdColumn({ nullable: true }) rotatedTo!: string | null;
  @Instant({ nullable: true }) expiresAt!: number | null;
  @Instant({ nullable: true }) revokedAt!: number | null;
  /** To the hour. */
  @Instant({ nullable: true }) lastUsedAt!: number | null;
}

/** 对接记录: one request of a till system, and how it ended. What was sent and answered is kept nowhere. */
@Entity('api_call')
@Index('ix_api_call_key', ['keyId', 'id'])
@Index('ix_api_call_at', ['at'])
export class ApiCall {
  @PrimaryId() id!: string;
  @IdColumn() keyId!: string;
  @Text(64) operation!: string;
  /** `ok`, or the code of the error that was told. */
  @Text(48) outcome!: string;
  /** How long it took, ms. */
  @Count() ms!: number;
  /** The id in the answer's X-Request-Id and in our log. */
  @Text(64) requestId!: string;
  @Instant() at!: number;
}
