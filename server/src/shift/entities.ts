import { Entity, Index } from 'typeorm';
import { Amount, Count, IdColumn, Instant, PrimaryId, Text } from '../platform/db/columns.ts';

/** A drawer of a branch, and the shift it is in. What is locked when shifts change. */
@Entity('shift_drawer')
export class ShiftDrawer {
  @PrimaryId() id!: string;
  @IdColumn() branchId!: string;
  @Text(20) till!: string;
  @IdColumn({ nullable: true }) shiftId!: string | null;
  /** What was in it when it was last counted. */
  @Amount({ nullable: true }) lastCountFen!: number | null;
}

/** 班次: a drawer from its opening to its count. */
@Entity('shift')
@Index('ix_shift_branch', ['branchId', 'id'])
export class Shift {
  @PrimaryId() id!: string;
  @IdColumn() branchId!: string;
  @Text(20) till!: string;
  @IdColumn() drawerId!: string;
  /** Who opened it. */
  @IdColumn() staffId!: string;
  @Text(8) status!: 'open' | 'closed';
  /** Counted into the drawer at the opening. */
  @Amount() floatFen!: number;
  /** What the shift before had counted: more than the float, and somebody took it out in between. */
  @Amount({ nullable: true }) lastCountFen!: number | null;
  @Instant() openedAt!: number;
  @Instant({ nullable: true }) closedAt!: number | null;
  @IdColumn({ nullable: true }) closedBy!: string | null;
  /** Cash taken and cash given back, by the books. */
  @Amount() inFen!: number;
  @Amount() outFen!: number;
  @Count() lineCount!: number;
  /** Float, and what came in less what went out. */
  @Amount({ nullable: true }) expectedFen!: number | null;
  @Amount({ nullable: true }) countedFen!: number | null;
  @Text(60, { nullable: true }) reason!: string | null;
}

/** A ledger transaction whose cash belongs to a shift: its id is the key, so no cash is counted twice. */
@Entity('shift_line')
@Index('ix_shift_line_shift', ['shiftId'])
export class ShiftLine {
  @PrimaryId() id!: string;
  @IdColumn() shiftId!: string;
  /** Below zero: given back. */
  @Amount() amountFen!: number;
  @Instant() occurredAt!: number;
}
