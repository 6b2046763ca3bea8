import type { Migration } from '../platform/db/migration.ts';
import {
  amount,
  count,
  createTable,
  flag,
  id,
  instant,
  json,
  longText,
  nullable,
  primaryCount,
  primaryId,
  text,
} from '../platform/db/tables.ts';

/** Members brought in from an older system. New tables only: nothing waits. */
export const memberImport: Migration = {
  id: '0023-import',
  async up(runner) {
    await createTable(runner, 'member_import', {
      id: primaryId(),
      file_name: text(120),
      kind: text(4),
      size_bytes: count(),
      status: text(12),
      failure: nullable(text(24)),
      columns: json(),
      row_count: count(),
      rows_done: count(),
      last_line: count(),
      mapping: nullable(json()),
      sums: nullable(json()),
      imported: count(),
      rolled_back: count(),
      staff_id: id(),
      staff_phone_hash: nullable(text(64)),
      created_at: instant(),
      changed_at: instant(),
    });
    await createTable(runner, 'member_import_part', {
      import_id: primaryId(),
      part: primaryCount(),
      bytes: count(),
      sealed: longText(),
    });
    await createTable(runner, 'member_import_chunk', {
      import_id: primaryId(),
      chunk: primaryCount(),
      last_line: count(),
      sealed: longText(),
    });
    await createTable(runner, 'member_import_problem', {
      import_id: primaryId(),
      step: primaryId(10),
      line: primaryCount(),
      code: text(24),
      same_as: nullable(count()),
    });
    await createTable(
      runner,
      'member_import_row',
      {
        id: primaryId(),
        import_id: id(),
        line: count(),
        member_id: id(),
        is_new: flag(),
        status: text(12),
        points: amount(),
        principal_fen: amount(),
        bonus_fen: amount(),
        growth: amount(),
      },
      { indices: { ix_member_import_row_import: ['import_id', 'line'], ix_member_import_row_member: ['member_id'] } },
    );
  },
};
