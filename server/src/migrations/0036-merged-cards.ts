import type { Migration } from '../platform/db/migration.ts';
import { addIndex } from '../platform/db/tables.ts';

/**
 * Finds the cards that became part of another one: their payments are shown with those of the card that stays. Moves no data
 * and locks nothing for long: both databases only add an index to each table.
 */
export const mergedCards: Migration = {
  id: '0036-merged-cards',
  async up(runner) {
    await addIndex(runner, 'member', 'ix_member_merged_into', ['merged_into']);
    await addIndex(runner, 'member_merge', 'ix_member_merge_into', ['into_id']);
  },
};
