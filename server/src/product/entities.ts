import { Entity, Index } from 'typeorm';
import { Amount, Flag, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/** 商品: what the shop sells, by name and price. Written by the committer only. */
@Entity('product')
@Index('uq_product_code', ['code'], { unique: true })
@Index('ix_product_status', ['status', 'id'])
export class Product {
  @PrimaryId() id!: string;
  /** A bar code or the shop's own number; null: found by its name. */
  @Text(32, { nullable: true }) code!: string | null;
  @Text(64) name!: string;
  @Text(32, { nullable: true }) category!: string | null;
  @Text(32, { nullable: true }) brand!: string | null;
  /** 杯, 份, 千克. */
  @Text(8) unit!: string;
  /** Of one unit. */
  @Amount() priceFen!: number;
  /** May be sold in parts of a unit. */
  @Flag() byWeight!: boolean;
  /** Where it is sold; null: everywhere. */
  @Json({ nullable: true }) branchIds!: readonly string[] | null;
  @Text(4) status!: 'on' | 'off';
  @Instant() createdAt!: number;
  @Instant() changedAt!: number;
}
