import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import { count, createTable, id, instant, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Plastic cards in batches, members recognised by a yes on their phone, and lost cards found again. New tables: locks nothing. */
export const cards: Migration = {
  id: '0022-cards',
  async up(runner) {
    await createTable(
      runner,
      'card_batch',
      {
        id: primaryId(),
        branch_id: id(),
        name: text(32),
        count: count(),
        created_by: id(),
        created_at: instant(),
        exported_at: nullable(instant()),
        intention: text(64),
        input_hash: text(64),
      },
      { unique: { uq_card_batch_intention: ['intention'] }, indices: { ix_card_batch_branch: ['branch_id', 'id'] } },
    );
    await createTable(
      runner,
      'physical_card',
      {
        id: primaryId(),
        batch_id: id(),
        serial: count(),
        status: text(10),
        holder_id: nullable(id()),
        member_id: nullable(id()),
        bound_at: nullable(instant()),
        blocked_at: nullable(instant()),
        block_reason: nullable(text(60)),
      },
      {
        unique: { uq_physical_card_holder: ['holder_id'] },
        indices: { ix_physical_card_batch: ['batch_id', 'serial'], ix_physical_card_member: ['member_id'] },
      },
    );
    await requestTables(runner);
  },
};

/** Questions on members’ phones, and lost cards on their way to a new one. */
async function requestTables(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'visit_request',
    {
      id: primaryId(),
      member_id: id(),
      branch_id: id(),
      staff_id: id(),
      status: text(10),
      visit_id: nullable(id()),
      created_at: instant(),
      expires_at: instant(),
    },
    { indices: { ix_visit_request_member: ['member_id', 'id'] } },
  );
  await createTable(
    runner,
    'recovery',
    {
      id: primaryId(),
      member_id: id(),
      claimant_id: id(),
      branch_id: id(),
      status: text(10),
      proof: text(10),
      note: text(120),
      opened_by: id(),
      opened_at: instant(),
      ready_at: instant(),
      expires_at: instant(),
      ended_at: nullable(instant()),
    },
    { indices: { ix_recovery_branch: ['branch_id', 'opened_at'] } },
  );
}
