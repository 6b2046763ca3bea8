import { Entity, Index } from 'typeorm';
import { Count, Instant, Json, LongText, PrimaryId, Text } from '../platform/db/columns.ts';

/**
 * 发件箱: a fact waiting to be told, written with the change it tells of. Deleted once told; buried when it cannot be.
 */
@Entity('outbox_message')
@Index('ix_outbox_message_due', ['buriedAt', 'dueAt', 'id'])
@Index('ix_outbox_message_lease', ['leaseBy'])
export class OutboxMessage {
  @PrimaryId() id!: string;
  @Text(64) topic!: string;
  @Json() payload!: object;
  /** Not before. */
  @Instant() dueAt!: number;
  /** How often it was claimed. */
  @Count() attempts!: number;
  /** Until then only `leaseBy` works on it. */
  @Instant({ nullable: true }) leaseUntil!: number | null;
  /** One claim of one worker. */
  @Text(64, { nullable: true }) leaseBy!: string | null;
  /** Given up; kept for a person to look at. */
  @Instant({ nullable: true }) buriedAt!: number | null;
  @LongText({ nullable: true }) lastError!: string | null;
}
