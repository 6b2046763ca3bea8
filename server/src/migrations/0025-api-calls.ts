import type { Migration } from '../platform/db/migration.ts';
import { count, createTable, id, instant, primaryId, text } from '../platform/db/tables.ts';

/** What till systems asked for, and how it ended. A new table: locks nothing. */
export const apiCalls: Migration = {
  id: '0025-api-calls',
  up: (runner) =>
    createTable(
      runner,
      'api_call',
      {
        id: primaryId(),
        key_id: id(),
        operation: text(64),
        outcome: text(48),
        ms: count(),
        request_id: text(64),
        at: instant(),
      },
      { indices: { ix_api_call_key: ['key_id', 'id'], ix_api_call_at: ['at'] } },
    ),
};
