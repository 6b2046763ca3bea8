import type { Migration } from '../platform/db/migration.ts';
import { businessDate, count, createTable, instant, json, longText, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Facts waiting to be told, and the runs of scheduled jobs. New tables: locks nothing. */
export const outbox: Migration = {
  id: '0000-outbox',
  async up(runner) {
    await createTable(
      runner,
      'outbox_message',
      {
        id: primaryId(),
        topic: text(64),
        payload: json(),
        due_at: instant(),
        attempts: count(),
        lease_until: nullable(instant()),
        lease_by: nullable(text(64)),
        buried_at: nullable(instant()),
        last_error: nullable(longText()),
      },
      {
        indices: {
          ix_outbox_message_due: ['buried_at', 'due_at', 'id'],
          ix_outbox_message_lease: ['lease_by'],
        },
      },
    );
    await createTable(
      runner,
      'schedule_run',
      {
        id: primaryId(128),
        job: text(64),
        due_at: instant(),
        business_date: businessDate(),
        status: text(10),
        attempts: count(),
        lease_until: instant(),
        lease_by: text(64),
        ended_at: nullable(instant()),
        last_error: nullable(longText()),
      },
      { indices: { ix_schedule_run_due: ['due_at'] } },
    );
  },
};
