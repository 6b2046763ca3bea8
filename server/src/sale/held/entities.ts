import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, IdColumn, Instant, Json, PrimaryId, Text } from '../../platform/db/columns.ts';
import type { Goods } from '../basket.ts';
import type { Discount } from '../discount.ts';

/** What was put aside: the goods as they were priced then, and what staff had taken off. */
export interface HeldBasket extends Goods {
  discount?: Discount | undefined;
}

/**
 * 挂单: a basket put aside at a branch, good until its business day ends. It names no member: who comes back is recognised
 * again.
 */
@Entity('held_sale')
@Index('ix_held_sale_branch', ['branchId', 'businessDate', 'status'])
export class HeldSale {
  @PrimaryId() id!: string;
  @IdColumn() branchId!: string;
  /** Who put it aside. */
  @IdColumn() staffId!: string;
  /** 3 号桌: what the till tells them apart by. */
  @Text(20, { nullable: true }) label!: string | null;
  @Json() basket!: HeldBasket;
  /** What it came to when it was put aside. */
  @Amount() amountFen!: number;
  @Text(8) status!: 'held' | 'taken' | 'dropped';
  @IdColumn({ nullable: true }) takenBy!: string | null;
  @BusinessDate() businessDate!: string;
  @Instant() heldAt!: number;
}
