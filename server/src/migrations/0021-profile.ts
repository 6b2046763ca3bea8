import type { Migration } from '../platform/db/migration.ts';
import { createTable, id, instant, nullable, primaryId, text } from '../platform/db/tables.ts';

/** What members are told in the app, and what they say was not theirs. New tables only: nothing waits. */
export const profile: Migration = {
  id: '0021-profile',
  async up(runner) {
    await createTable(
      runner,
      'inbox_message',
      {
        id: primaryId(),
        member_id: id(),
        kind: text(12),
        title: text(40),
        body: text(200),
        sale_id: nullable(id()),
        branch_id: nullable(id()),
        fact: text(100),
        at: instant(),
        read_at: nullable(instant()),
      },
      {
        indices: { ix_inbox_message_member: ['member_id', 'id'], ix_inbox_message_unread: ['member_id', 'read_at'] },
        unique: { uq_inbox_message_fact: ['fact'] },
      },
    );
    await createTable(
      runner,
      'misuse_report',
      { id: primaryId(), member_id: id(), branch_id: nullable(id()), sale_id: nullable(id()), at: instant() },
      { indices: { ix_misuse_report_at: ['at'], ix_misuse_report_member: ['member_id', 'id'] } },
    );
  },
};
