import { Entity, Index } from 'typeorm';
import { Count, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/** 商户: a legal business that owns branches. */
@Entity('merchant')
export class Merchant {
  @PrimaryId() id!: string;
  @Text(64) name!: string;
  /** The number at WeChat Pay its money goes to; null: the deployment's first. */
  @Text(32, { nullable: true }) payMchid!: string | null;
  @Instant() createdAt!: number;
}

/** 门店: one shop. */
@Entity('branch')
@Index('ix_branch_merchant', ['merchantId'])
export class Branch {
  @PrimaryId() id!: string;
  @IdColumn() merchantId!: string;
  @Text(64) name!: string;
  @Text(64) brand!: string;
  @Text(64) region!: string;
  @Text(200) address!: string;
  @Text(64) hours!: string;
  @Text(20) telephone!: string;
  /** 直营 or 加盟. */
  @Text(10) ownership!: 'direct' | 'franchise';
  /** Beijing hour at which the business day turns. */
  @Count() cutoffHour!: number;
  @Text(10) status!: 'open' | 'closed';
  @Instant() createdAt!: number;
}

/** Settings of the programme, one row per name; each change raises the version, which quotes carry. */
@Entity('setting')
export class Setting {
  @PrimaryId() id!: string;
  @Json() value!: unknown;
  @Count() version!: number;
  @Instant() updatedAt!: number;
}
