import { Entity, Index } from 'typeorm';
import { Amount, IdColumn, Instant, LongText, PrimaryId, Text } from '../platform/db/columns.ts';

/** 发票申请: a member's wish for an invoice of a top-up. One for each top-up; a refused one may be asked for again. */
@Entity('invoice_request')
@Index('ix_invoice_request_status', ['status', 'id'])
@Index('ix_invoice_request_asked', ['askedAt'])
@Index('ix_invoice_request_member', ['memberId', 'id'])
export class InvoiceRequest {
  /** Made from the top-up's, so that there is one. */
  @PrimaryId() id!: string;
  @IdColumn() topUpId!: string;
  @IdColumn() memberId!: string;
  @IdColumn() branchId!: string;
  /** What was paid in and not given back when it was asked for. */
  @Amount() amountFen!: number;
  @Text(10) kind!: 'personal' | 'company';
  /** Title, tax number and address, sealed. */
  @LongText() factsSealed!: string;
  @Text(10) status!: 'asked' | 'issued' | 'refused';
  @Text(80, { nullable: true }) note!: string | null;
  @Instant() askedAt!: number;
  @Instant({ nullable: true }) decidedAt!: number | null;
  @IdColumn({ nullable: true }) staffId!: string | null;
}
