import { Entity, Index } from 'typeorm';
import { BusinessDate, Count, Instant, LongText, PrimaryId, Text } from '../platform/db/columns.ts';

/** One due run of one job: the row makes it happen once over all processes. Kept for a while, so that it can be seen. */
@Entity('schedule_run')
@Index('ix_schedule_run_due', ['dueAt'])
export class ScheduleRun {
  /** `<job>@<business date>` */
  @PrimaryId(128) id!: string;
  @Text(64) job!: string;
  /** When it should have started; `businessDate` is the day it is for, however late it runs. */
  @Instant() dueAt!: number;
  @BusinessDate() businessDate!: string;
  @Text(10) status!: 'running' | 'done' | 'failed';
  @Count() attempts!: number;
  @Instant() leaseUntil!: number;
  @Text(64) leaseBy!: string;
  @Instant({ nullable: true }) endedAt!: number | null;
  @LongText({ nullable: true }) lastError!: string | null;
}
