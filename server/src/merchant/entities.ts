import { Entity, Index } from 'typeorm';
import { Count, IdColumn, Instant, Json, LongText, PrimaryCount, PrimaryId, Text } from '../platform/db/columns.ts';
import type { PictureType } from '../platform/image/index.ts';

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

/**
 * The shop's logo, in parts that fit a text of either dialect; the latest is the one. Here and not in a file, so that a backup
 * has it and every process serves it.
 */
@Entity('logo_part')
export class LogoPart {
  /** Of its bytes: its address, which cannot be guessed and never means another picture. */
  @PrimaryId() hash!: string;
  @PrimaryCount() part!: number;
  @Text(8) type!: PictureType;
  /** Base64. */
  @LongText() data!: string;
  @Instant() at!: number;
}

/** A text members agree to, under its version, from when on; kept so that what somebody agreed to can be read for good. */
@Entity('agreement_text')
export class AgreementText {
  /** As a consent to it is stored. */
  @PrimaryId() id!: string;
  @Text(8) kind!: 'join' | 'topUp';
  @Text(32) version!: string;
  @Text(64) title!: string;
  @Json() paragraphs!: string[];
  /** Null: it held before texts were kept. */
  @Instant({ nullable: true }) since!: number | null;
}
