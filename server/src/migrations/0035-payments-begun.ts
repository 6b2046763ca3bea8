import type { Migration } from '../platform/db/migration.ts';
import { addColumns, count, withDefault } from '../platform/db/tables.ts';

/**
 * How many payments were begun for a card, so that nobody leaves while one is under way. Moves no data: what is under way
 * already is found by its order. MariaDB adds the column at once; SQLite copies the table of members.
 */
export const paymentsBegun: Migration = {
  id: '0035-payments-begun',
  up: (runner) => addColumns(runner, 'member', { payments_begun: withDefault(count(), 0) }),
};
