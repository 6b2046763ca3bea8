import type { Migration } from '../platform/db/migration.ts';
import { addColumns, amount, count, nullable, withDefault } from '../platform/db/tables.ts';

/**
 * What members wish of their card: from which amount they agree on the phone, and when no badge disturbs them. Moves no data.
 * MariaDB adds the columns at once; SQLite copies the table of members.
 */
export const wishes: Migration = {
  id: '0030-wishes',
  up: (runner) =>
    addColumns(runner, 'member', {
      confirm_from_fen: nullable(amount()),
      quiet_from: nullable(withDefault(count(), 1_320)),
      quiet_to: nullable(withDefault(count(), 480)),
    }),
};
