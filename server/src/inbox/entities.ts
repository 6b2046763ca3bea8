import { Entity, Index } from 'typeorm';
import { IdColumn, Instant, PrimaryId, Text } from '../platform/db/columns.ts';

/** What a message is about; says which mark it wears and what can be done from it. */
export type MessageKind = 'spend' | 'undo' | 'refund' | 'topUp' | 'claim' | 'device' | 'tier' | 'expiry';

/** 消息: what a member was told, in the words of that day. */
@Entity('inbox_message')
@Index('uq_inbox_message_fact', ['fact'], { unique: true })
@Index('ix_inbox_message_member', ['memberId', 'id'])
@Index('ix_inbox_message_unread', ['memberId', 'readAt'])
export class InboxMessage {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @Text(12) kind!: MessageKind;
  @Text(40) title!: string;
  @Text(200) body!: string;
  @IdColumn({ nullable: true }) saleId!: string | null;
  @IdColumn({ nullable: true }) branchId!: string | null;
  /** The fact it tells of, and to whom: told twice, it is written once. */
  @Text(100) fact!: string;
  @Instant() at!: number;
  @Instant({ nullable: true }) readAt!: number | null;
}

/** A member said that something on their card was not them. Append-only; the overview shows it to the owner. */
@Entity('misuse_report')
@Index('ix_misuse_report_at', ['at'])
@Index('ix_misuse_report_member', ['memberId', 'id'])
export class MisuseReport {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @IdColumn({ nullable: true }) branchId!: string | null;
  @IdColumn({ nullable: true }) saleId!: string | null;
  @Instant() at!: number;
}
