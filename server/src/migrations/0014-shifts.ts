import type { Migration } from '../platform/db/migration.ts';
import { amount, count, createTable, id, instant, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Drawers, their shifts, and which cash of the books belongs to which shift. New tables: locks nothing. */
export const shifts: Migration = {
  id: '0014-shifts',
  async up(runner) {
    await createTable(runner, 'shift_drawer', { id: primaryId(), branch_id: id(), till: text(20), shift_id: nullable(id()) });
    await createTable(
      runner,
      'shift',
      {
        id: primaryId(),
        branch_id: id(),
        till: text(20),
        drawer_id: id(),
        staff_id: id(),
        status: text(8),
        float_fen: amount(),
        opened_at: instant(),
        closed_at: nullable(instant()),
        closed_by: nullable(id()),
        in_fen: amount(),
        out_fen: amount(),
        line_count: count(),
        expected_fen: nullable(amount()),
        counted_fen: nullable(amount()),
        reason: nullable(text(60)),
      },
      { indices: { ix_shift_branch: ['branch_id', 'id'] } },
    );
    await createTable(
      runner,
      'shift_line',
      { id: primaryId(), shift_id: id(), amount_fen: amount(), occurred_at: instant() },
      { indices: { ix_shift_line_shift: ['shift_id'] } },
    );
  },
};
