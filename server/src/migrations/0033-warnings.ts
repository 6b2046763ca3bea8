import type { Migration } from '../platform/db/migration.ts';
import {
  addColumns,
  addIndex,
  businessDate,
  count,
  createTable,
  instant,
  nullable,
  primaryId,
  text,
} from '../platform/db/tables.ts';

/**
 * By what a file of members is known again, when it was brought in, and how often staff moved something of a member by hand on
 * a day. Moves no data: the files of earlier imports are gone, and acts are counted from now on. MariaDB adds the columns at
 * once; SQLite copies the table of imports, which is small.
 */
export const warnings: Migration = {
  id: '0033-warnings',
  async up(runner) {
    await addColumns(runner, 'member_import', { file_hash: nullable(text(64)), imported_at: nullable(instant()) });
    await addIndex(runner, 'member_import', 'ix_member_import_file', ['file_hash']);
    await createTable(runner, 'member_hand_day', {
      business_date: { ...businessDate(), isPrimary: true },
      member_id: primaryId(),
      acts: count(),
    });
  },
};
