import type { Migration } from '../platform/db/migration.ts';
import { addColumns, amount, count, json, nullable, withDefault } from '../platform/db/tables.ts';

/**
 * What ties a step of an import to its asking, what else a second person is asked about, and what of a tier a top-up lifted.
 * Moves no data. MariaDB adds the columns at once; SQLite copies the three tables.
 */
export const policies: Migration = {
  id: '0031-policies',
  async up(runner) {
    await addColumns(runner, 'member_import', { round: withDefault(count(), 0) });
    await addColumns(runner, 'approval', { facts: nullable(json()) });
    await addColumns(runner, 'top_up', { lifted: withDefault(amount(), 0) });
  },
};
