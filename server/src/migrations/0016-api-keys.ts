import type { Migration } from '../platform/db/migration.ts';
import { createTable, flag, id, instant, json, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Keys with which a shop's own till system works, and the marks of sales that are told of later. New tables: locks nothing. */
export const apiKeys: Migration = {
  id: '0016-api-keys',
  async up(runner) {
    await createTable(
      runner,
      'api_key',
      {
        id: primaryId(),
        staff_id: id(),
        branch_id: id(),
        name: text(32),
        secret_hash: text(64),
        hint: text(4),
        scopes: json(),
        addresses: nullable(json()),
        is_test: flag(),
        created_by: id(),
        created_at: instant(),
        rotated_to: nullable(id()),
        expires_at: nullable(instant()),
        revoked_at: nullable(instant()),
        last_used_at: nullable(instant()),
      },
      { unique: { uq_api_key_secret: ['secret_hash'] }, indices: { ix_api_key_branch: ['branch_id', 'id'] } },
    );
    await createTable(runner, 'late_sale', { id: primaryId(), sale_id: id(), input_hash: text(64), told_at: instant() });
  },
};
