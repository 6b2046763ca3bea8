import type { Migration } from '../platform/db/migration.ts';
import { count, createTable, id, instant, json, primaryId, text } from '../platform/db/tables.ts';

/** Merchants, their branches, and the settings of the programme. New tables: locks nothing. */
export const merchant: Migration = {
  id: '0002-merchant',
  async up(runner) {
    await createTable(runner, 'merchant', { id: primaryId(), name: text(64), created_at: instant() });
    await createTable(
      runner,
      'branch',
      {
        id: primaryId(),
        merchant_id: id(),
        name: text(64),
        brand: text(64),
        region: text(64),
        address: text(200),
        hours: text(64),
        telephone: text(20),
        ownership: text(10),
        cutoff_hour: count(),
        status: text(10),
        created_at: instant(),
      },
      { indices: { ix_branch_merchant: ['merchant_id'] } },
    );
    await createTable(runner, 'setting', { id: primaryId(), value: json(), version: count(), updated_at: instant() });
  },
};
