import type { Migration } from '../platform/db/migration.ts';
import { businessDate, count, createTable, flag, id, instant, json, nullable, primaryId, text } from '../platform/db/tables.ts';

/** What members say of themselves, and what they want to be told. New tables only: nothing waits. */
export const memberProfile: Migration = {
  id: '0024-profile',
  async up(runner) {
    await createTable(runner, 'member_profile', {
      id: primaryId(),
      gender: nullable(text(10)),
      birthday: nullable(businessDate()),
      birthday_sets: count(),
      own_fields: json(),
      updated_at: instant(),
    });
    await createTable(
      runner,
      'member_preference',
      { id: primaryId(), member_id: id(), topic: text(12), wanted: flag(), at: instant() },
      { indices: { ix_member_preference_member: ['member_id', 'id'] } },
    );
  },
};
