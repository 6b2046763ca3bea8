import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import { businessDate, count, createTable, id, instant, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Members, who they are to WeChat, their consent, sessions and devices. New tables: locks nothing. */
export const member: Migration = {
  id: '0004-member',
  async up(runner) {
    await createPeople(runner);
    await createTable(
      runner,
      'member_consent',
      { id: primaryId(), member_id: id(), version: text(32), text_hash: text(64), at: instant() },
      { indices: { ix_member_consent_member: ['member_id'] } },
    );
    await createTable(
      runner,
      'member_session',
      { id: primaryId(), identity_id: id(), created_at: instant(), expires_at: instant(), revoked_at: nullable(instant()) },
      { indices: { ix_member_session_identity: ['identity_id'] } },
    );
    await createTable(
      runner,
      'member_device',
      {
        id: primaryId(),
        member_id: id(),
        installation_id: text(64),
        label: text(40),
        handle: text(9),
        handle_issued_at: instant(),
        previous_handle: nullable(text(9)),
        previous_handle_until: nullable(instant()),
        key_generation: count(),
        last_step: count(),
        created_at: instant(),
        revoked_at: nullable(instant()),
      },
      {
        indices: { ix_member_device_member: ['member_id'], ix_member_device_previous: ['previous_handle'] },
        unique: { uq_member_device_handle: ['handle'] },
      },
    );
  },
};

async function createPeople(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'member',
    {
      id: primaryId(),
      card_number: text(16),
      name: text(32),
      phone_sealed: text(128),
      phone_hash: text(64),
      phone_tail: text(4),
      unionid: nullable(text(64)),
      status: text(10),
      visit_count: count(),
      home_branch_id: nullable(id()),
      joined_on: businessDate(),
      joined_at: instant(),
    },
    { unique: { uq_member_card: ['card_number'] }, indices: { ix_member_home_branch: ['home_branch_id', 'joined_on'] } },
  );
  await createTable(
    runner,
    'member_identity',
    {
      id: primaryId(),
      app_id: text(32),
      openid: text(64),
      unionid: nullable(text(64)),
      member_id: nullable(id()),
      created_at: instant(),
    },
    { indices: { ix_member_identity_member: ['member_id'] } },
  );
  await createTable(runner, 'member_phone', { id: primaryId(), member_id: id() });
}
