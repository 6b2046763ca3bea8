import type { Migration } from '../platform/db/migration.ts';
import { addColumns, amount, nullable } from '../platform/db/tables.ts';

/**
 * What a drawer was counted at last, beside the float it is opened with. Moves no data: of earlier shifts it stays unknown.
 * MariaDB adds the columns at once; SQLite copies both tables.
 */
export const drawers: Migration = {
  id: '0032-drawers',
  async up(runner) {
    await addColumns(runner, 'shift_drawer', { last_count_fen: nullable(amount()) });
    await addColumns(runner, 'shift', { last_count_fen: nullable(amount()) });
  },
};
