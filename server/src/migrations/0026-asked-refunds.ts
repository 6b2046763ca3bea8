import type { Migration } from '../platform/db/migration.ts';
import { addIndex } from '../platform/db/tables.ts';

/** Who waits for a refund is asked every minute, and few do. */
export const askedRefunds: Migration = {
  id: '0026-asked-refunds',
  up: (runner) => addIndex(runner, 'top_up', 'ix_top_up_asked', ['refund_asked_at']),
};
